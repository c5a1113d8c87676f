import { type Static, Type } from '@sinclair/typebox';
import { id, oneOf, orNull, record } from './words.ts';

const choice = {
  /** By what the patient is reminded of visits; confirmations and changes are told whatever they chose. */
  reminders: oneOf(['email', 'text', 'both', 'none']),
  /** Null: the language in which the visit was booked. */
  language: orNull(oneOf(['en', 'es'])),
};
/** 0 until somebody chose. */
const version = Type.Integer({ minimum: 0, maximum: 2_147_483_646, description: 'the version that was seen, or 0' });

export const messageChoiceSchema = record({ ...choice, version });
export const messageChoiceChangeSchema = record({ patientId: id, ...choice, version });

export const calendarFeedEntrySchema = record({ showsNames: Type.Boolean({ description: 'true or false' }) });
/** The feed of whoever asks; null: they have none. The address itself is shown once, when it is made. */
export const calendarFeedSchema = record({
  feed: orNull(record({ showsNames: Type.Boolean(), createdAt: Type.String() })),
});
export const newCalendarFeedSchema = record({
  feed: record({ showsNames: Type.Boolean(), createdAt: Type.String() }),
  /** Below the public address of the server. Whoever has it reads the visits. */
  path: Type.String(),
});

export type MessageChoice = Static<typeof messageChoiceSchema>;
export type CalendarFeed = Static<typeof calendarFeedSchema>;
export type NewCalendarFeed = Static<typeof newCalendarFeedSchema>;
