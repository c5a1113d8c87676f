import { type Static, Type } from '@sinclair/typebox';
import { id, oneOf, orNull, record } from '../clinic/words.ts';
import { civilDate, requestedStart, weeklyTimes } from './hours-words.ts';

const count = (most: number) => Type.Integer({ minimum: 1, maximum: most, description: `a number from 1 to ${most}` });

/** 2× a week for 3 weeks is { visits: 2, everyWeeks: 1, times: 3 }. */
const phases = Type.Array(record({ visits: count(7), everyWeeks: count(12), times: count(26) }), {
  minItems: 1,
  maxItems: 6,
  description: '1 to 6 phases',
});

/** What is asked of a series of visits. Nothing is booked. */
export const seriesEntrySchema = record({
  patient: id,
  service: id,
  practitioner: Type.Optional(orNull(id)),
  from: civilDate,
  phases,
  preferences: record({
    available: weeklyTimes,
    preferred: weeklyTimes,
    practitioners: oneOf(['one', 'any']),
    fewestDaysBetween: count(28),
  }),
});

const visit = record({ start: Type.String(), end: Type.String(), practitioner: id, place: id });

/** A proposal; it is complete when nothing is missing. */
export const seriesSchema = record({
  visits: Type.Array(visit),
  missing: Type.Array(record({ from: Type.String(), to: Type.String(), visits: Type.Integer() })),
});

/** All of them are booked, or none. */
export const seriesBookingSchema = record({
  patient: id,
  service: id,
  visits: Type.Array(record({ start: requestedStart, practitioner: id }), {
    minItems: 1,
    maxItems: 60,
    description: '1 to 60 visits',
  }),
});
export const seriesBookedSchema = record({
  series: id,
  visits: Type.Array(record({ id, start: Type.String(), end: Type.String(), practitioner: id })),
});

export type SeriesEntry = Static<typeof seriesEntrySchema>;
export type SeriesView = Static<typeof seriesSchema>;
export type SeriesBooking = Static<typeof seriesBookingSchema>;
export type SeriesBooked = Static<typeof seriesBookedSchema>;
