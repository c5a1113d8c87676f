import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { openUnfiltered } from '../store/unfiltered-database.ts';
import { aRecord, type RecordIds, unknownIds } from './a-record.ts';
import { goodBodies } from './good-bodies.ts';
import { listClinicOperations, urlOf } from './openapi-operations.ts';
import { rowsOfClinic } from './rows-of-clinic.ts';
import { ask, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

/** What an owner of the home clinic is answered to every operation that names an id, with the ids of a record. */
async function answers(clinics: TestClinics, ids: RecordIds): Promise<readonly string[]> {
  const as = asStaff(clinics.home, 'owner', 'clinician');
  const all: string[] = [];
  for (const operation of await listClinicOperations(clinics.app)) {
    if (!operation.path.includes('Id}')) continue;
    const { method } = operation;
    const body = goodBodies[operation.id]?.({ ...ids, slug: 'home', clinicVersion: 1 });
    const response = await ask(clinics.app, { as, method, url: urlOf(operation, 'home', { ...ids }), body });
    all.push(`${operation.id} ${response.statusCode} ${response.body.replace(/"instance":"[^"]*"/, '')}`);
  }
  return all;
}

describe('with every filter by clinic taken out of the SQL', () => {
  let filtersTakenOut = 0;
  let clinics: TestClinics;
  let theirs: RecordIds;
  let rowsOfForeign: string;

  beforeAll(async () => {
    clinics = await openTestClinics({ open: async ({ app }) => openUnfiltered(app, () => filtersTakenOut++) });
    theirs = await aRecord(clinics.app, clinics.foreign);
    rowsOfForeign = await rowsOfClinic(clinics.database, clinics.foreign.clinicId);
  });
  afterAll(() => clinics.close());

  it('the database alone lets nobody see or touch another clinic', async () => {
    expect(await answers(clinics, theirs)).toEqual(await answers(clinics, unknownIds()));
    expect(await rowsOfClinic(clinics.database, clinics.foreign.clinicId)).toBe(rowsOfForeign);
    expect(filtersTakenOut).toBeGreaterThan(50);
  });

  it('the database alone keeps lists and searches to the own clinic', async () => {
    await aRecord(clinics.app, clinics.home);
    const as = asStaff(clinics.home, 'owner');
    const search = { method: 'POST', url: '/api/clinics/home/patients/search', body: {} } as const;
    const audit = { method: 'POST', url: '/api/clinics/home/audit/search', body: { limit: 200 } } as const;
    const staff = { method: 'GET', url: '/api/clinics/home/staff' } as const;
    for (const request of [search, audit, staff]) {
      const { body } = await ask(clinics.app, { as, ...request });
      expect(body).toContain('home');
      expect(body).not.toContain('foreign');
      expect(body).not.toContain(theirs.patientId);
    }
  });
});

describe('with the filter taken out and row-level security gone around', () => {
  it('another clinic can be read, so the suite above is able to fail', async () => {
    const { superuser } = inject('cluster');
    const clinics = await openTestClinics({
      open: async ({ app }) => openUnfiltered({ ...superuser, database: String(app.database) }, () => undefined),
    });
    const theirs = await aRecord(clinics.app, clinics.foreign);
    const as = asStaff(clinics.home, 'clinician');
    const url = `/api/clinics/home/patients/${theirs.patientId}`;
    const { statusCode, body } = await ask(clinics.app, { as, method: 'GET', url });
    expect([statusCode, body]).toEqual([200, expect.stringContaining('Family-foreign')]);
    await clinics.close();
  });
});

describe('a connection of the server', () => {
  let clinics: TestClinics;
  beforeAll(async () => {
    clinics = await openTestClinics();
    await aRecord(clinics.app, clinics.home);
  });
  afterAll(() => clinics.close());

  it('sees no row of any clinic outside a clinic’s transaction', async () => {
    const { db, close } = await openDatabase(clinics.database);
    const seen = await db
      .withTables<{ patients: { patient_id: string } }>()
      .selectFrom('patients')
      .select('patient_id')
      .execute();
    expect(seen).toEqual([]);
    await close();
  });

  it('carries no clinic over from one transaction to the next', async () => {
    const { db } = clinics;
    const names = await clinics.within(clinics.home, (tx) => tx.selectFrom('patients').select('given_name').execute());
    expect(names.length).toBeGreaterThan(0);
    const left = await db
      .withTables<{ patients: { patient_id: string } }>()
      .selectFrom('patients')
      .select('patient_id')
      .execute();
    expect(left).toEqual([]);
  });
});
