import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface Clinic {
  readonly clinicId: string;
  /** The clinic's name in addresses. */
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  /** Two letters. */
  readonly state: string;
  /** IANA name; a clinic's hours are civil times of this zone. */
  readonly timeZone: string;
}

export async function listClinics(db: Kysely<Schema>): Promise<readonly Clinic[]> {
  const rows = await db
    .selectFrom('clinics')
    .select(['clinic_id', 'slug', 'name', 'city', 'state', 'time_zone'])
    .orderBy('slug')
    .execute();
  return rows.map((row) => ({
    clinicId: row.clinic_id,
    slug: row.slug,
    name: row.name,
    city: row.city,
    state: row.state,
    timeZone: row.time_zone,
  }));
}

export async function findClinicId(db: Kysely<Schema>, slug: string): Promise<string | undefined> {
  // No clinic has another name; some of what an address can hold the database would not even read.
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined;
  const row = await db.selectFrom('clinics').select('clinic_id').where('slug', '=', slug).executeTakeFirst();
  return row?.clinic_id;
}

/** Adds the clinic unless one of its slug is there already; an existing one is left as it is. */
export async function addClinicIfMissing(db: Kysely<Schema>, clinic: Clinic): Promise<void> {
  await db
    .insertInto('clinics')
    .values({
      clinic_id: clinic.clinicId,
      slug: clinic.slug,
      name: clinic.name,
      city: clinic.city,
      state: clinic.state,
      time_zone: clinic.timeZone,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
}
