import type { BookingSettings, BookingSettingsChange } from '@junction/contract';
import { DEFAULT_POLICY } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** The rules of booking; of a clinic that set none yet the usual ones, as version 1. */
export async function loadBookingSettings(tx: TenantTx, clinicId: string): Promise<BookingSettings> {
  const { rows } = await sql<BookingSettings>`
    select policy, unknown_people as "unknownPeople", confirm_within_minutes as "confirmWithinMinutes", reminders,
      door_code as "doorCode", version
    from booking_settings where clinic_id = ${clinicId}`.execute(tx);
  return rows[0] ?? usualBookingSettings;
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function saveBookingSettings(
  tx: TenantTx,
  clinicId: string,
  change: BookingSettingsChange,
): Promise<boolean> {
  await insertBookingSettings(tx, clinicId, usualBookingSettings);
  const { numAffectedRows } = await sql`update booking_settings set policy = ${JSON.stringify(change.policy)}::jsonb,
      unknown_people = ${change.unknownPeople}, confirm_within_minutes = ${change.confirmWithinMinutes},
      reminders = ${JSON.stringify(change.reminders)}::jsonb, door_code = ${change.doorCode}, version = version + 1
    where clinic_id = ${clinicId} and version = ${change.version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Puts the settings in place unless the clinic has some. */
export async function insertBookingSettings(
  tx: TenantTx,
  clinicId: string,
  settings: Omit<BookingSettings, 'version'>,
): Promise<void> {
  await sql`insert into booking_settings (clinic_id, policy, unknown_people, confirm_within_minutes, reminders, door_code)
    values (${clinicId}, ${JSON.stringify(settings.policy)}::jsonb, ${settings.unknownPeople},
      ${settings.confirmWithinMinutes}, ${JSON.stringify(settings.reminders)}::jsonb, ${settings.doorCode})
    on conflict (clinic_id) do nothing`.execute(tx);
}

/** What holds until a clinic says otherwise. */
export const usualBookingSettings: BookingSettings = {
  policy: {
    ...DEFAULT_POLICY,
    caps: [],
    alignment: { ...DEFAULT_POLICY.alignment },
  },
  unknownPeople: 'book',
  confirmWithinMinutes: 60,
  reminders: {
    ...{ emailHoursBefore: [48], textHoursBefore: [24], quietFrom: '20:00', quietTo: '08:00' },
    ...{ nudgeHoursBefore: null, changeDelaySeconds: 120 },
  },
  doorCode: 'DOOR',
  version: 1,
};
