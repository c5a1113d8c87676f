import type { Kysely } from 'kysely';
import { addClinicIfMissing, type Clinic } from '../store/clinics.ts';
import { ensureContactPoint, insertContact } from '../store/contacts.ts';
import { ensureGuardian, insertGuardianship } from '../store/guardians.ts';
import { findPatient, insertPatient } from '../store/patients.ts';
import type { Schema } from '../store/schema.ts';
import { insertStaff } from '../store/staff.ts';
import { type TenantTx, withTenant } from '../store/tenant.ts';
import { seedDemoBooking } from './booking/seed-demo-booking.ts';
import { type DemoPatient, demoGuardian, demoPatients, demoStaff } from './demo-people.ts';
import { searchKeyOf } from './patients/search-key.ts';

/** The sample clinic of an embedded database. */
const demoClinic: Clinic = {
  clinicId: '0199f5a0-0000-7000-8000-000000000001',
  slug: 'kinesio',
  name: 'Kinesio Care Center',
  city: 'Sioux Falls',
  state: 'SD',
  timeZone: 'America/Chicago',
};

/** Puts the demo clinic and its sample people in place once; what was changed since is left alone. `db` is signed in as the owner of the tables. */
export async function seedDemoClinic(db: Kysely<Schema>): Promise<void> {
  await addClinicIfMissing(db, demoClinic);
  const { clinicId } = demoClinic;
  const actor = { kind: 'system', id: 'seed', roles: ['system'] } as const;
  await withTenant(db, { clinicId, actor, requestId: clinicId }, async (tx) => {
    await seedPeople(tx);
    await seedDemoBooking(tx, { clinicId, zone: demoClinic.timeZone, now: new Date() });
  });
}

/** Whoever is there already may have been changed or removed, and is not brought back. */
async function seedPeople(tx: TenantTx): Promise<void> {
  const { clinicId } = demoClinic;
  const [firstPatient] = demoPatients;
  if (firstPatient === undefined || (await findPatient(tx, clinicId, firstPatient.patientId)) !== undefined) return;
  for (const person of demoStaff) await insertStaff(tx, clinicId, { ...person, isSample: true });
  for (const [index, patient] of demoPatients.entries()) await seedPatient(tx, patient, index);
  const { contact, guardianId, name, guardianshipId, patientId } = demoGuardian;
  const contactPointId = await ensureContactPoint(tx, clinicId, contact, idOfContact(0, 0));
  await ensureGuardian(tx, clinicId, { newGuardianId: guardianId, name, contactPointId });
  await insertGuardianship(tx, clinicId, { guardianshipId, guardianId, patientId, relation: 'parent' });
}

async function seedPatient(tx: TenantTx, { email, phone, ...patient }: DemoPatient, index: number): Promise<void> {
  const { clinicId } = demoClinic;
  const { patientId } = patient;
  await insertPatient(tx, clinicId, { ...patient, searchKey: searchKeyOf(patient), isSample: true });
  const contacts = [
    ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
  ];
  for (const [place, contact] of contacts.entries()) {
    const contactPointId = await ensureContactPoint(tx, clinicId, contact, idOfContact(index + 1, place));
    const patientContactId = idOfContact(index + 1, place);
    await insertContact(tx, clinicId, { patientContactId, patientId, contactPointId, relation: 'self' });
  }
}

const idOfContact = (patient: number, place: number): string =>
  `0199f5a0-0000-7000-8005-${String(patient * 10 + place).padStart(12, '0')}`;
