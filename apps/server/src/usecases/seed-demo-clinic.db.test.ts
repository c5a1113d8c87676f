import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClinicIfMissing, listClinics } from '../store/clinics.ts';
import { type Database, openDatabase, prepareTables } from '../store/database.ts';
import { searchPatients } from '../store/patients.ts';
import { listStaff, removeStaff } from '../store/staff.ts';
import { withTenant } from '../store/tenant.ts';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { seedDemoClinic } from './seed-demo-clinic.ts';

const demoId = '0199f5a0-0000-7000-8000-000000000001';
const aJob = { kind: 'system', id: 'test', roles: ['system'] } as const;

describe('clinics', () => {
  let testDatabase: TestDatabase;
  let server: Database;

  beforeAll(async () => {
    testDatabase = await createTestDatabase({ template: 'junction' });
    await prepareTables(testDatabase, seedDemoClinic);
    server = await openDatabase(testDatabase);
  });
  afterAll(async () => {
    await server.close();
    await testDatabase.drop();
  });

  it('begin with the demo clinic, in its own time zone', async () => {
    expect(await listClinics(server.db)).toEqual([
      {
        clinicId: '0199f5a0-0000-7000-8000-000000000001',
        slug: 'kinesio',
        name: 'Kinesio Care Center',
        city: 'Sioux Falls',
        state: 'SD',
        timeZone: 'America/Chicago',
      },
    ]);
  });

  it('hold one demo clinic after a second start', async () => {
    await prepareTables(testDatabase, seedDemoClinic);
    expect(await listClinics(server.db)).toHaveLength(1);
  });

  const people = () =>
    withTenant(server.db, { clinicId: demoId, actor: aJob, requestId: demoId }, async (tx) => ({
      staff: await listStaff(tx, demoId),
      patients: await searchPatients(tx, demoId, {
        beginnings: [],
        birthDate: undefined,
        contact: undefined,
        limit: 100,
      }),
    }));

  it('begin with sample people, each marked as one', async () => {
    const { staff, patients } = await people();
    expect(staff.map(({ name, roles, isSample }) => [name, roles, isSample])).toEqual([
      ['Carl Clinician', ['clinician'], true],
      ['Erin Editor', ['content-editor'], true],
      ['Fran Desk', ['front-desk'], true],
      ['Olivia Owner', ['clinician', 'owner'], true],
    ]);
    expect(patients).toHaveLength(6);
    expect(patients.every(({ isSample }) => isSample)).toBe(true);
  });

  it('have the same people after another start, whom nobody brings back once they are gone', async () => {
    const { staff, patients } = await people();
    const [gone] = staff;
    if (gone === undefined) throw new Error('the demo clinic has no staff');
    await withTenant(server.db, { clinicId: demoId, actor: aJob, requestId: demoId }, (tx) =>
      removeStaff(tx, demoId, gone),
    );
    await prepareTables(testDatabase, seedDemoClinic);
    expect((await people()).staff.map(({ name }) => name)).toEqual(['Erin Editor', 'Fran Desk', 'Olivia Owner']);
    expect((await people()).patients).toEqual(patients);
  });

  it('cannot be added by the role that the server works in', async () => {
    const [clinic] = await listClinics(server.db);
    if (clinic === undefined) throw new Error('the demo clinic is missing');
    await expect(addClinicIfMissing(server.db, { ...clinic, slug: 'another' })).rejects.toThrow(
      'permission denied for table clinics',
    );
  });

  it('are not served by a role that owns the tables', async () => {
    await expect(openDatabase({ ...testDatabase, app: testDatabase.owner })).rejects.toThrow(
      'The server would work in the database as junction_owner, which owns the tables',
    );
  });
});
