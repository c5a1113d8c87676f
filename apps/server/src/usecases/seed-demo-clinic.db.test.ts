import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClinicIfMissing, listClinics } from '../store/clinics.ts';
import { type Database, openDatabase, prepareTables } from '../store/database.ts';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { seedDemoClinic } from './seed-demo-clinic.ts';

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
