import { type Static, Type } from '@sinclair/typebox';
import { day, id, line, oneOf, orNull, record } from '../clinic/words.ts';
import { civilDate, requestedStart } from './hours-words.ts';

const named = record({ id: Type.String(), name: Type.String() });

/** Which patients a service is for. */
export const servicePatients = oneOf(['new', 'returning', 'any']);

/** The answer to `GET /api/public/clinics/{slug}/services`. */
export const publicServicesSchema = record({
  clinic: record({
    slug: Type.String(),
    name: Type.String(),
    zone: Type.String({ description: 'IANA name of the clinic’s time zone' }),
    locale: Type.String(),
    phone: orNull(Type.String()),
    email: orNull(Type.String()),
    street: orNull(Type.String()),
    city: Type.String(),
    state: Type.String(),
    postalCode: orNull(Type.String()),
    branding: record({ primary: Type.Optional(Type.String()), accent: Type.Optional(Type.String()) }),
  }),
  /** The last date on offer, on the clinic's wall. */
  lastDate: Type.String(),
  services: Type.Array(
    record({
      id: Type.String(),
      name: Type.String(),
      /** In Spanish, where the clinic gave one. */
      nameEs: orNull(Type.String()),
      minutes: Type.Integer(),
      description: orNull(Type.String()),
      patients: servicePatients,
      practitioners: Type.Array(named),
    }),
  ),
});

/** A time that could be booked. RFC 3339 with the clinic's offset at that moment. */
export const publicSlotSchema = record({ start: Type.String(), end: Type.String(), practitioner: named });

export const publicSlotsQuerySchema = record({
  service: id,
  from: civilDate,
  to: civilDate,
  practitioner: Type.Optional(id),
});
export const publicSlotsSchema = record({
  zone: Type.String(),
  slots: Type.Array(publicSlotSchema),
  /** The dates on which nobody is there at all; on others without a slot everything is taken, or it is too late or too soon. */
  closed: Type.Array(Type.String()),
});

export const publicNextQuerySchema = record({
  service: id,
  after: Type.Optional(civilDate),
  practitioner: Type.Optional(id),
});
export const publicNextSchema = record({ zone: Type.String(), next: orNull(publicSlotSchema) });

export const holdEntrySchema = record({ service: id, practitioner: Type.Optional(orNull(id)), start: requestedStart });
/** `hold` is the secret that renews, gives back or books the time. */
export const holdSchema = record({
  hold: Type.String(),
  expires: Type.String(),
  start: Type.String(),
  end: Type.String(),
  practitioner: named,
});
export const holdSecretSchema = record({ hold: Type.String({ minLength: 20, maxLength: 100, description: 'a hold' }) });

/** A telephone number as people write it; it is kept as E.164 says. */
const writtenPhone = Type.String({
  minLength: 7,
  maxLength: 30,
  description: 'a phone number such as +1 605 555 0100',
});
const writtenEmail = Type.String({ minLength: 3, maxLength: 254, description: 'an e-mail address' });

/** Who the visit is for, as the visitor writes it. */
export const visitorEntrySchema = record({
  name: line(160),
  email: writtenEmail,
  phone: Type.Optional(orNull(writtenPhone)),
  birthDate: day,
});

export const bookingEntrySchema = record({
  service: id,
  practitioner: Type.Optional(orNull(id)),
  start: requestedStart,
  /** Refused when it is not the service's own length. */
  minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, description: 'a number of minutes' })),
  patient: visitorEntrySchema,
  hold: Type.Optional(orNull(Type.String({ minLength: 20, maxLength: 100, description: 'a hold' }))),
  language: Type.Optional(oneOf(['en', 'es'])),
  /** The visitor's own check: where it is kept (`check` and `secret`), or its answers as `POST /api/assess` takes them. */
  intake: Type.Optional(orNull(Type.Object({}, { additionalProperties: true, description: 'the answers of a check' }))),
});

/** The answer to a booking. `manage` is the whole address of the page that shows, moves and cancels it. */
export const bookingSchema = record({
  id,
  status: oneOf(['booked', 'pending']),
  start: Type.String(),
  end: Type.String(),
  practitioner: named,
  manage: Type.String(),
  /** Until when the address must be confirmed by its code; null: it need not be. */
  confirmBy: orNull(Type.String()),
});

export const addressConfirmationSchema = record({
  id,
  code: Type.String({ minLength: 4, maxLength: 12, description: 'the code of the message, such as 123456' }),
  /** Who the visit is for, where the first answer named several people. */
  patient: Type.Optional(orNull(id)),
  /** True: for none of those who were named, but for who was named when booking. */
  someoneElse: Type.Optional(Type.Boolean()),
});
/** `people` is given where an address serves several; the visit is then not confirmed yet. */
export const addressConfirmedSchema = record({
  confirmed: Type.Boolean(),
  status: oneOf(['booked', 'pending']),
  people: Type.Array(record({ id, givenName: Type.String() })),
});

export const visitState = oneOf([
  'pending',
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'done',
  'no-show',
  'cancelled',
]);

const ownVisit = {
  start: Type.String(),
  end: Type.String(),
  service: record({ id: Type.String(), name: Type.String(), nameEs: orNull(Type.String()), minutes: Type.Integer() }),
  practitioner: named,
  place: record({ id: Type.String(), name: Type.String(), street: orNull(Type.String()) }),
  state: visitState,
};

/** A visit as its own link shows it. */
export const manageVisitSchema = record({
  id,
  zone: Type.String(),
  now: Type.String(),
  ...ownVisit,
  /** True until the code of the message was given; `confirmBy` says until when that must be. */
  awaitsConfirmation: Type.Boolean(),
  confirmBy: orNull(Type.String()),
  /** Whether it may be moved and cancelled here, and until when. */
  changes: record({ open: Type.Boolean(), until: Type.String() }),
  clinic: record({ name: Type.String(), phone: orNull(Type.String()) }),
  language: oneOf(['en', 'es']),
  /** Later visits of the same patient, or of the same address where that was confirmed. */
  others: Type.Array(record({ ...ownVisit, manage: Type.String() })),
});
export const visitTokenSchema = record({
  token: Type.String({ minLength: 20, maxLength: 80, description: 'a visit’s own link' }),
});
export const manageMoveSchema = record({
  ...visitTokenSchema.properties,
  start: requestedStart,
  practitioner: Type.Optional(orNull(id)),
});

export const arrivalEntrySchema = record({
  doorCode: line(40),
  birthDate: day,
  name: Type.Optional(orNull(line(160))),
  token: Type.Optional(orNull(Type.String({ maxLength: 80 }))),
});
export const arrivalSchema = record({ arrived: Type.Literal(true), service: Type.String(), start: Type.String() });

/** A refusal of a time: the problem document has these beside. */
export const alternativesSchema = Type.Array(publicSlotSchema, { maxItems: 3 });

export type PublicServices = Static<typeof publicServicesSchema>;
export type PublicService = PublicServices['services'][number];
export type PublicSlot = Static<typeof publicSlotSchema>;
export type PublicSlots = Static<typeof publicSlotsSchema>;
export type PublicSlotsQuery = Static<typeof publicSlotsQuerySchema>;
export type PublicNext = Static<typeof publicNextSchema>;
export type HoldEntry = Static<typeof holdEntrySchema>;
export type Hold = Static<typeof holdSchema>;
export type BookingEntry = Static<typeof bookingEntrySchema>;
export type Booking = Static<typeof bookingSchema>;
export type AddressConfirmation = Static<typeof addressConfirmationSchema>;
export type AddressConfirmed = Static<typeof addressConfirmedSchema>;
export type VisitState = Static<typeof visitState>;
export type ManageVisit = Static<typeof manageVisitSchema>;
export type Arrival = Static<typeof arrivalSchema>;
export type ArrivalEntry = Static<typeof arrivalEntrySchema>;
