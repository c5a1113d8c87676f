import { Type } from '@sinclair/typebox';
import { oneOf, record } from '../clinic/words.ts';

/** A date on the clinic's wall calendar. That the month has the day is checked by `scheduling`. */
export const civilDate = Type.Unsafe<`${number}-${number}-${number}`>(
  Type.String({
    pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
    description: 'a day such as 2026-03-08',
  }),
);

/** A time on the clinic's wall clock; 24:00 ends a day. */
export const clockTime = Type.Unsafe<`${number}:${number}`>(
  Type.String({ pattern: '^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', description: 'a time such as 09:00' }),
);

const civilDateTime = Type.Unsafe<`${number}-${number}-${number}T${number}:${number}`>(
  Type.String({
    pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]$',
    description: 'a day and a time such as 2026-12-24T12:00, on the clinic’s clock',
  }),
);

const clockRanges = Type.Array(record({ from: clockTime, to: clockTime }), {
  maxItems: 12,
  description: 'up to 12 ranges such as { from: 09:00, to: 12:00 }',
});

export const weekday = oneOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** When a place is open or somebody works: times on the clinic's wall. A weekday that is not listed is closed. */
export const openingHoursSchema = record({
  weekly: Type.Object(
    {
      monday: Type.Optional(clockRanges),
      tuesday: Type.Optional(clockRanges),
      wednesday: Type.Optional(clockRanges),
      thursday: Type.Optional(clockRanges),
      friday: Type.Optional(clockRanges),
      saturday: Type.Optional(clockRanges),
      sunday: Type.Optional(clockRanges),
    },
    { additionalProperties: false, description: 'hours by weekday' },
  ),
  exceptions: Type.Array(record({ date: civilDate, open: clockRanges }), {
    maxItems: 400,
    description: 'dates whose hours differ',
  }),
  closures: Type.Array(record({ from: civilDateTime, to: civilDateTime }), {
    maxItems: 400,
    description: 'times that are closed whatever else is said',
  }),
});

/** A time of the week on the clinic's wall. */
export const weeklyTimes = Type.Union(
  [Type.Literal('any'), Type.Array(record({ weekday, from: clockTime, to: clockTime }), { minItems: 1, maxItems: 28 })],
  { description: 'any, or a list of times such as { weekday: tuesday, from: 14:00, to: 18:00 }' },
);

/** A start as somebody writes it: with an offset, or without one on the clinic's clock. `scheduling` says what is wrong with it. */
export const requestedStart = Type.String({
  minLength: 16,
  maxLength: 40,
  description: 'a start such as 2026-11-30T09:30:00-06:00',
});
