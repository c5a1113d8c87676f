import type { Kysely } from 'kysely';
import { addClinicIfMissing, type Clinic } from '#src/store/clinics.ts';
import type { Schema } from '#src/store/schema.ts';

/** The sample clinic of an embedded database. */
const demoClinic: Clinic = {
  clinicId: '0199f5a0-0000-7000-8000-000000000001',
  slug: 'kinesio',
  name: 'Kinesio Care Center',
  city: 'Sioux Falls',
  state: 'SD',
  timeZone: 'America/Chicago',
};

/** Puts the demo clinic in place once; what was changed since is left alone. `db` is signed in as the owner of the tables. */
export async function seedDemoClinic(db: Kysely<Schema>): Promise<void> {
  await addClinicIfMissing(db, demoClinic);
}
