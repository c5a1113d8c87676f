import type { ClinicSettings, ClinicSettingsChange } from '@junction/contract';
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = [
  ...(['slug', 'name', 'street', 'city', 'state', 'postal_code', 'time_zone', 'locale', 'phone', 'email'] as const),
  ...(['hours', 'branding', 'version'] as const),
] as const;

export async function findClinicSettings(tx: TenantTx, clinicId: string): Promise<ClinicSettings | undefined> {
  const row = await tx.selectFrom('clinics').select(columns).where('clinic_id', '=', clinicId).executeTakeFirst();
  return row === undefined ? undefined : toSettings(row);
}

/** The settings after the change, or undefined when the version is not the newest any more. */
export async function updateClinicSettings(
  tx: TenantTx,
  clinicId: string,
  change: ClinicSettingsChange,
): Promise<ClinicSettings | undefined> {
  const row = await tx
    .updateTable('clinics')
    .set({
      name: change.name,
      street: change.street,
      city: change.city,
      state: change.state,
      postal_code: change.postalCode,
      time_zone: change.timeZone,
      locale: change.locale,
      phone: change.phone,
      email: change.email,
      hours: JSON.stringify(change.hours),
      branding: JSON.stringify(change.branding),
      version: change.version + 1,
    })
    .where('clinic_id', '=', clinicId)
    .where('version', '=', change.version)
    .returning(columns)
    .executeTakeFirst();
  return row === undefined ? undefined : toSettings(row);
}

/** Gives a sample clinic a number to be called at, unless it has one. */
export async function setMissingPhone(tx: TenantTx, clinicId: string, phone: string): Promise<void> {
  await tx.updateTable('clinics').set({ phone }).where('clinic_id', '=', clinicId).where('phone', 'is', null).execute();
}

/** Makes the changes to one clinic's staff wait for each other, so that two owners cannot remove one another. */
export async function lockClinic(tx: TenantTx, clinicId: string): Promise<void> {
  await sql`select 1 from clinics where clinic_id = ${clinicId} for no key update`.execute(tx);
}

function toSettings(row: Pick<Selectable<TenantSchema['clinics']>, (typeof columns)[number]>): ClinicSettings {
  const { postal_code: postalCode, time_zone: timeZone, hours, branding, ...same } = row;
  // What the two columns hold was checked on its way in.
  return {
    ...same,
    postalCode,
    timeZone,
    hours: hours as ClinicSettings['hours'],
    branding: branding as ClinicSettings['branding'],
  };
}
