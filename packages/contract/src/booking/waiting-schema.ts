import { type Static, Type } from '@sinclair/typebox';
import { id, oneOf, orNull, prose, record, version } from '../clinic/words.ts';
import { civilDate, weeklyTimes } from './hours-words.ts';

const noticeMinutes = Type.Integer({ minimum: 0, maximum: 20_160, description: 'a number of minutes' });
const urgency = oneOf(['routine', 'soon', 'urgent']);
const anyOrIds = Type.Union([Type.Literal('any'), Type.Array(id, { minItems: 1, maxItems: 50 })], {
  description: 'any, or a list of ids',
});
const anyOrId = Type.Union([Type.Literal('any'), id], { description: 'any, or an id' });

const wish = {
  service: id,
  place: anyOrId,
  practitioners: anyOrIds,
  times: weeklyTimes,
  from: orNull(civilDate),
  to: orNull(civilDate),
  noticeMinutes,
  urgency,
  note: orNull(prose(1000)),
};

export const waitingEntrySchema = record({ patient: id, ...wish });
export const waitingChangeSchema = record({
  waitingId: id,
  version,
  ...wish,
  state: oneOf(['waiting', 'offered', 'booked', 'withdrawn']),
});
const waiting = record({
  id,
  version,
  patient: record({ id, name: Type.String() }),
  phone: orNull(Type.String()),
  ...wish,
  state: oneOf(['waiting', 'offered', 'booked', 'withdrawn']),
  since: Type.String(),
});
export const waitingSchema = waiting;
/** Who waits, the most urgent first, then who has waited longest. */
export const waitingListSchema = record({ entries: Type.Array(waiting) });
/** For a time that freed up: the visit that was cancelled, or a start with whom. */
export const waitingMatchesQuerySchema = record({ visit: id });
export const waitingMatchesSchema = record({
  matches: Type.Array(
    record({ start: Type.String(), end: Type.String(), practitioner: id, entries: Type.Array(waiting) }),
  ),
});

export type WaitingWish = Static<typeof waitingEntrySchema>;
export type WaitingChange = Static<typeof waitingChangeSchema>;
export type WaitingView = Static<typeof waiting>;
export type WaitingList = Static<typeof waitingListSchema>;
export type WaitingMatches = Static<typeof waitingMatchesSchema>;
