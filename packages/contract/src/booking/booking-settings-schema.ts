import { type Static, Type } from '@sinclair/typebox';
import { id, line, oneOf, orNull, prose, record, version } from '../clinic/words.ts';
import { clockTime, openingHoursSchema } from './hours-words.ts';
import { servicePatients } from './public-booking-schema.ts';

const whole = (least: number, most: number) =>
  Type.Integer({ minimum: least, maximum: most, description: `a number from ${least} to ${most}` });

/** The clinic's rules for what may be booked, as `scheduling` reads them. */
export const bookingPolicySchema = record({
  noticeMinutes: whole(0, 43_200),
  horizonDays: whole(1, 730),
  cancelWindowMinutes: whole(0, 43_200),
  alignment: record({ from: oneOf(['midnight', 'opening']), everyMinutes: whole(1, 1440) }),
  shortestUsefulGapMinutes: whole(0, 480),
  caps: Type.Array(
    record({
      from: clockTime,
      to: clockTime,
      services: Type.Union([Type.Literal('any'), Type.Array(id, { minItems: 1, maxItems: 50 })], {
        description: 'any, or a list of ids',
      }),
      most: whole(0, 200),
    }),
    { maxItems: 20, description: 'up to 20 caps' },
  ),
  holdMinutes: whole(1, 60),
});

const hours = (most: number) =>
  Type.Array(whole(1, 720), { maxItems: most, description: `up to ${most} numbers of hours before the visit` });

/** When patients are reminded. Quiet hours lie on the clinic's wall clock. */
export const reminderSettingsSchema = record({
  emailHoursBefore: hours(4),
  textHoursBefore: hours(4),
  quietFrom: clockTime,
  quietTo: clockTime,
  /** A second message to who did not answer the first; null: none. */
  nudgeHoursBefore: orNull(whole(1, 720)),
  /** So long a change by staff waits before it is told. */
  changeDelaySeconds: whole(0, 3600),
});

const settings = {
  policy: bookingPolicySchema,
  /** What becomes of a booking by somebody whom the clinic does not know: booked at once, or pending until staff approve. */
  unknownPeople: oneOf(['book', 'pending']),
  confirmWithinMinutes: whole(5, 10_080),
  reminders: reminderSettingsSchema,
  doorCode: line(40),
};
export const bookingSettingsSchema = record({ ...settings, version });
export const bookingSettingsChangeSchema = record({ ...settings, version });

const service = {
  name: line(120),
  nameEs: orNull(line(120)),
  description: orNull(prose(1000)),
  minutes: whole(5, 1440),
  bufferBefore: whole(0, 240),
  bufferAfter: whole(0, 240),
  patients: servicePatients,
  /** Null: everybody who sees patients. */
  practitioners: orNull(Type.Array(id, { minItems: 1, maxItems: 50 })),
  needs: Type.Array(line(40), { maxItems: 8, description: 'up to 8 kinds of room or device' }),
  online: Type.Boolean(),
  isActive: Type.Boolean(),
  sort: whole(0, 10_000),
};
export const clinicServiceSchema = record({ id, ...service, version });
export const clinicServiceListSchema = record({ services: Type.Array(clinicServiceSchema) });
export const clinicServiceEntrySchema = record(service);
export const clinicServiceChangeSchema = record({ serviceId: id, ...service, version });

const works = Type.Array(record({ place: id, hours: openingHoursSchema }), {
  maxItems: 20,
  description: 'up to 20 places with hours',
});
export const practitionerHoursSchema = record({
  staff: id,
  name: Type.String(),
  works,
  online: Type.Boolean(),
  version,
});
export const practitionerHoursListSchema = record({ practitioners: Type.Array(practitionerHoursSchema) });
/** Somebody without hours yet gets them with version 0. */
export const practitionerHoursChangeSchema = record({
  staffId: id,
  works,
  online: Type.Boolean(),
  version: Type.Integer({ minimum: 0, maximum: 2_147_483_646, description: 'the version that was seen, or 0' }),
});

const place = { name: line(120), street: orNull(line(200)), hours: openingHoursSchema };
const bookable = {
  name: line(120),
  kind: oneOf(['room', 'device']),
  provides: Type.Array(line(40), { maxItems: 10, description: 'what it can be used as' }),
  isActive: Type.Boolean(),
};
/** Rooms and devices; one without an id is new. Those that are left out stay as they are. */
const resources = Type.Optional(
  Type.Array(record({ id: Type.Optional(id), ...bookable }), { maxItems: 60, description: 'rooms and devices' }),
);
export const clinicPlaceSchema = record({ id, ...place, resources: Type.Array(record({ id, ...bookable })), version });
export const clinicPlaceListSchema = record({ places: Type.Array(clinicPlaceSchema) });
export const clinicPlaceEntrySchema = record({ ...place, resources });
export const clinicPlaceChangeSchema = record({ placeId: id, ...place, resources, version });

export type BookingSettings = Static<typeof bookingSettingsSchema>;
export type ReminderSettings = Static<typeof reminderSettingsSchema>;
export type BookingSettingsChange = Static<typeof bookingSettingsChangeSchema>;
export type ClinicService = Static<typeof clinicServiceSchema>;
export type ClinicServiceEntry = Static<typeof clinicServiceEntrySchema>;
export type ClinicServiceChange = Static<typeof clinicServiceChangeSchema>;
export type PractitionerHours = Static<typeof practitionerHoursSchema>;
export type PractitionerHoursChange = Static<typeof practitionerHoursChangeSchema>;
export type ClinicPlace = Static<typeof clinicPlaceSchema>;
export type ClinicPlaceEntry = Static<typeof clinicPlaceEntrySchema>;
export type ClinicPlaceChange = Static<typeof clinicPlaceChangeSchema>;
