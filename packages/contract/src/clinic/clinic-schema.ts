import { type Static, Type } from '@sinclair/typebox';
import { line, orNull, record, version } from './words.ts';

const clockTime = Type.String({ pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$', description: 'a time such as 08:30' });
const color = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'a color such as #2b5a6c' });

/** An e-mail address in lower case; that it exists is for a message to find out. */
export const emailAddress = Type.String({
  maxLength: 254,
  pattern: '^[^@\\sA-Z\\x00-\\x1f]+@[^@\\sA-Z\\x00-\\x1f.]+(?:\\.[^@\\sA-Z\\x00-\\x1f.]+)+$',
  description: 'an e-mail address in lower case',
});

/** A telephone number as E.164 writes it. */
export const phoneNumber = Type.String({
  pattern: '^\\+[1-9][0-9]{6,14}$',
  description: 'a phone number such as +16055550100',
});

const settings = {
  name: line(120),
  street: orNull(line(120)),
  city: line(80),
  state: Type.String({ pattern: '^[A-Z]{2}$', description: 'a state of two letters' }),
  postalCode: orNull(Type.String({ pattern: '^[0-9A-Za-z -]{3,10}$', description: 'a postal code' })),
  timeZone: Type.String({
    maxLength: 60,
    pattern: '^[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+$',
    description: 'a time zone such as America/Chicago',
  }),
  locale: Type.String({ pattern: '^[a-z]{2}(?:-[A-Z]{2})?$', description: 'a locale such as en-US' }),
  phone: orNull(phoneNumber),
  email: orNull(emailAddress),
  hours: Type.Array(
    record({
      weekday: Type.Integer({ minimum: 1, maximum: 7, description: 'a weekday from 1, Monday, to 7, Sunday' }),
      opens: clockTime,
      closes: clockTime,
    }),
    { maxItems: 28, description: 'opening times, in the clinic’s own time' },
  ),
  branding: record({ primary: Type.Optional(color), accent: Type.Optional(color) }),
};

/** What a clinic says of itself. */
export const clinicSettingsSchema = record({ slug: Type.String(), ...settings, version });

/** A change of the settings: all of them, and the version that was seen. */
export const clinicSettingsChangeSchema = record({ ...settings, version });

export type ClinicSettings = Static<typeof clinicSettingsSchema>;
export type ClinicSettingsChange = Static<typeof clinicSettingsChangeSchema>;
