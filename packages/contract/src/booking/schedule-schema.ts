import { type Static, Type } from '@sinclair/typebox';
import { id, line, oneOf, orNull, prose, record, version } from '../clinic/words.ts';
import { civilDate, requestedStart } from './hours-words.ts';
import { servicePatients, visitState } from './public-booking-schema.ts';

const range = { start: Type.String(), end: Type.String() };
const minutes = Type.Integer({ minimum: 5, maximum: 1440, description: 'a number of minutes from 5 to 1440' });

/** A visit as the desk sees it. */
export const deskVisitSchema = record({
  id,
  version,
  patient: orNull(record({ id, name: Type.String() })),
  /** The name that somebody who is no patient yet gave. */
  visitorName: orNull(Type.String()),
  phone: orNull(Type.String()),
  email: orNull(Type.String()),
  service: id,
  practitioner: id,
  place: id,
  resources: Type.Array(id),
  ...range,
  state: visitState,
  bookedBy: oneOf(['online', 'staff', 'series']),
  /** Booked online and not confirmed by its code yet; until when it must be. */
  confirmBy: orNull(Type.String()),
  note: orNull(Type.String()),
  urgent: Type.Boolean(),
  overlapReason: orNull(Type.String()),
  cancelReason: orNull(Type.String()),
});

export const blockSchema = record({ id, version, resource: id, ...range, reason: Type.String() });

export const scheduleQuerySchema = record({ from: civilDate, to: civilDate });

/** Everything that a desk's calendar shows from one date to another. Starts and ends are RFC 3339 with the clinic's offset. */
export const scheduleSchema = record({
  zone: Type.String(),
  now: Type.String(),
  places: Type.Array(record({ id, name: Type.String() })),
  practitioners: Type.Array(record({ id, name: Type.String() })),
  resources: Type.Array(record({ id, name: Type.String(), kind: oneOf(['room', 'device']), place: id })),
  services: Type.Array(
    record({
      id,
      name: Type.String(),
      minutes: Type.Integer(),
      bufferBefore: Type.Integer(),
      bufferAfter: Type.Integer(),
      patients: servicePatients,
      /** Empty: everybody. */
      practitioners: Type.Array(id),
      isActive: Type.Boolean(),
    }),
  ),
  visits: Type.Array(deskVisitSchema),
  blocks: Type.Array(blockSchema),
  holds: Type.Array(record({ id, practitioner: id, service: id, ...range, expires: Type.String() })),
  /** When each practitioner sees patients. */
  opening: Type.Array(record({ practitioner: id, place: id, ...range })),
});

/** Who a new visit is for: a patient, or somebody who is no patient yet. */
const visitor = record({
  name: line(160),
  email: Type.Optional(orNull(Type.String({ maxLength: 254, description: 'an e-mail address' }))),
  phone: Type.Optional(orNull(Type.String({ maxLength: 30, description: 'a phone number' }))),
  birthDate: Type.Optional(orNull(Type.String({ maxLength: 10, description: 'a day such as 1984-02-29' }))),
});

const deliberate = {
  /** Given: overlapping something is meant, and why. */
  overlapReason: Type.Optional(orNull(prose(500))),
  /** True: that the patient has another visit at this time is known. */
  acceptSamePatient: Type.Optional(Type.Boolean()),
};

const note = Type.Optional(orNull(prose(2000)));
const resources = Type.Optional(Type.Array(id, { maxItems: 8, description: 'up to 8 rooms and devices' }));

/** Exactly one of `patient` and `visitor`. */
export const visitEntrySchema = record({
  patient: Type.Optional(orNull(id)),
  visitor: Type.Optional(orNull(visitor)),
  service: id,
  practitioner: id,
  start: requestedStart,
  minutes: Type.Optional(minutes),
  resources,
  note,
  urgent: Type.Optional(Type.Boolean()),
  /** True: pencilled in, to be approved. */
  pending: Type.Optional(Type.Boolean()),
  ...deliberate,
});
export const visitIdSchema = record({ visitId: id });
/** What is left out stays. */
export const visitChangeSchema = record({
  visitId: id,
  version,
  start: Type.Optional(requestedStart),
  minutes: Type.Optional(minutes),
  practitioner: Type.Optional(id),
  service: Type.Optional(id),
  resources,
  note,
  patient: Type.Optional(id),
  ...deliberate,
});
export const visitStateChangeSchema = record({
  visitId: id,
  version,
  state: visitState,
  reason: Type.Optional(orNull(prose(500))),
});
export const visitDecisionSchema = record({ visitId: id, version, reason: Type.Optional(orNull(prose(500))) });
/** What was done with a visit, the latest first. */
export const visitChangesSchema = record({
  changes: Type.Array(
    record({
      id,
      at: Type.String(),
      by: record({ kind: Type.String(), name: orNull(Type.String()) }),
      what: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
      reason: orNull(Type.String()),
    }),
  ),
});

export const blockEntrySchema = record({ resource: id, start: requestedStart, end: requestedStart, reason: line(200) });
/** The version may stand in the address, where it is text. */
export const blockIdSchema = record({
  blockId: id,
  version: Type.Union([version, Type.String({ pattern: '^[1-9][0-9]{0,8}$' })], {
    description: 'the version that was seen',
  }),
});
export const blockChangeSchema = record({
  blockId: id,
  version,
  resource: Type.Optional(id),
  start: Type.Optional(requestedStart),
  end: Type.Optional(requestedStart),
  reason: Type.Optional(line(200)),
});

/** One line of `GET /schedule/events`: something changed; it holds nothing of a patient. */
export const scheduleEventSchema = record({
  kind: oneOf(['visit', 'block', 'hold', 'waiting', 'settings', 'encounter', 'signal']),
  id: Type.String(),
  version: Type.Integer(),
});

export type DeskVisit = Static<typeof deskVisitSchema>;
export type DeskBlock = Static<typeof blockSchema>;
export type ScheduleView = Static<typeof scheduleSchema>;
export type ScheduleQuery = Static<typeof scheduleQuerySchema>;
export type VisitEntry = Static<typeof visitEntrySchema>;
export type VisitChange = Static<typeof visitChangeSchema>;
export type VisitStateChange = Static<typeof visitStateChangeSchema>;
export type VisitChanges = Static<typeof visitChangesSchema>;
export type BlockEntry = Static<typeof blockEntrySchema>;
export type BlockChange = Static<typeof blockChangeSchema>;
export type ScheduleEvent = Static<typeof scheduleEventSchema>;
