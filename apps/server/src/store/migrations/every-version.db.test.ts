import { randomUUID } from 'node:crypto';
import { patientRecordSchema } from '@junction/contract';
import { Value } from '@sinclair/typebox/value';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Caller } from '../../actor.ts';
import { loadTestKnowledge } from '../../http/test-app.ts';
import { makeId } from '../../http/test-clinics.ts';
import { verifyAudits } from '../../usecases/audit/verify-audits.ts';
import { type ClinicRunner, createClinicRunner } from '../../usecases/clinic-runner.ts';
import { readEncounter } from '../../usecases/encounters/read-encounter.ts';
import { createPatient } from '../../usecases/patients/create-patient.ts';
import { readPatient } from '../../usecases/patients/read-patient.ts';
import type { UseCase } from '../../usecases/use-case.ts';
import { insertAuditEntries } from '../audit-entries.ts';
import { type Database, migrationsFolder, openDatabase, prepareTables } from '../database.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { tenantRules, tenantTables } from '../test-tenant-rules.ts';
import { readMigrations } from './read-migrations.ts';
import { buildVersion, describeRules, hasRows, readAllRows, type StoredRows } from './test-database-of-version.ts';

const migrations = readMigrations(migrationsFolder);
const clinics = { north: '0199f5a0-0000-7000-8000-00000000000a', south: '0199f5a0-0000-7000-8000-00000000000b' };
const patient = (number: number): string => `0199f5a0-0000-7000-8002-00000000000${number}`;

const { assessor } = await loadTestKnowledge();

async function connectedTo(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}

describe.each(migrations.map(({ name }, index) => [name, index] as const))(
  'an installation of version %s',
  (_, index) => {
    const version = migrations[index]?.version ?? 0;
    let test: TestDatabase;
    let owner: pg.Client;
    let superuser: pg.Client;
    let before: StoredRows;
    let server: Database;
    let runner: ClinicRunner;

    beforeAll(async () => {
      test = await createTestDatabase({ template: 'template1' });
      owner = await connectedTo(test.owner);
      superuser = await connectedTo({ ...inject('cluster').superuser, database: String(test.owner.database) });
      await buildVersion(owner, migrations.slice(0, index + 1));
      before = await readAllRows(superuser);
      const applied = await prepareTables(test, async () => undefined);
      expect(applied).toEqual(migrations.slice(index + 1).map(({ name }) => name));
      server = await openDatabase(test);
      const parts = { db: server.db, assessor, clock: () => new Date(), newId: makeId, writeAudit: insertAuditEntries };
      runner = createClinicRunner(parts);
    });
    afterAll(async () => {
      await server.close();
      await superuser.end();
      await owner.end();
      await test.drop();
    });

    const run = async (useCase: UseCase, input: unknown, slug: keyof typeof clinics = 'north') => {
      const actor = { kind: 'staff', id: '0199f5a0-0000-7000-8001-000000000001', roles: ['clinician'] } as const;
      const caller: Caller = { clinicId: clinics[slug], actor, steppedUpAt: null, isLocked: false };
      const outcome = await runner.run(useCase, {
        slug,
        caller,
        requestId: randomUUID(),
        input,
        idempotencyKey: undefined,
      });
      return outcome.ok ? outcome.value : outcome.refusal;
    };

    it('keeps every row, value by value', async () => {
      const after = await readAllRows(superuser, before);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [name, { rows }] of before) expect([name, after.get(name)?.rows]).toEqual([name, rows]);
    });

    it('comes to the columns, keys, policies and grants of a new installation, and to no others', async () => {
      const fresh = await connectedTo({ ...inject('cluster').owner });
      const expected = await describeRules(fresh).finally(() => fresh.end());
      expect(await describeRules(owner)).toEqual(expected);
      for (const [rule, breaking] of tenantRules)
        expect([rule, (await owner.query(breaking)).rows]).toEqual([rule, []]);
    });

    it('shows the server the rows of one clinic at a time, and without a clinic none', async () => {
      const tables = (await owner.query<{ relname: string }>(`select relname from (${tenantTables}) t`)).rows;
      const app = await connectedTo(test.app);
      const sees = async (clinicId: string) => {
        await app.query("select set_config('app.clinic_id', $1, false)", [clinicId]);
        const seen: Record<string, unknown> = {};
        for (const { relname } of tables) {
          const { rows } = await app.query(`select array_agg(distinct clinic_id::text) as clinics from ${relname}`);
          if (rows[0].clinics !== null) seen[relname] = rows[0].clinics;
        }
        return seen;
      };
      const filled = [...before]
        .filter(([name, { rows }]) => rows.length > 0 && tables.some(({ relname }) => name === `public.${relname}`))
        .map(([name]) => name.replace('public.', ''));
      const of = (clinicId: string) => Object.fromEntries(filled.map((name) => [name, [clinicId]]));
      expect(await sees('')).toEqual({});
      expect(await sees(clinics.north)).toMatchObject(of(clinics.north));
      expect(await sees(clinics.south)).toMatchObject(of(clinics.south));
      await app.end();
    });

    it('can be worked on: a new patient is put in and read, in one clinic only', async () => {
      const person = {
        givenName: 'New',
        familyName: 'Person',
        preferredName: null,
        birthDate: '1990-01-01',
        sex: null,
      };
      const made = Value.Cast(patientRecordSchema, await run(createPatient, person));
      expect(made.patient).toMatchObject(person);
      const { patientId } = made.patient;
      expect(await run(readPatient, { patientId })).toMatchObject({ patient: person, mergedFrom: [] });
      expect(await run(readPatient, { patientId }, 'south')).toEqual({ kind: 'not-found' });
    });

    if (version >= 2)
      it('shows a patient with the contacts, guardians and entries that were merged in', async () => {
        expect(await run(readPatient, { patientId: patient(1) })).toMatchObject({
          patient: {
            givenName: 'Zoë',
            familyName: "Berg-O'Brien",
            birthDate: '1980-02-29',
            version: 4,
            mergedInto: null,
          },
          contacts: [
            { kind: 'email', value: 'family@example.org', relation: 'shared' },
            { kind: 'phone', value: '+16055550101', relation: 'self' },
          ],
          guardians: [{ name: 'Greta Berg', relation: 'parent' }],
          mergedFrom: [patient(2), patient(3)],
        });
      });

    if (version >= 3)
      it('shows an encounter with every fact and correction of it', async () => {
        const encounter: unknown = await run(readEncounter, { encounterId: '0199f5a0-0000-7000-8008-000000000001' });
        expect(encounter).toMatchObject({
          encounter: { kind: 'visit', patientId: patient(2), startedAt: '2025-03-09T08:30:00.123Z' },
          observations: [
            { code: 'slr', value: 'absent', side: 'left' },
            { code: 'a-code-that-nothing-knows-any-more', level: 'T12' },
          ],
          documents: [{ title: 'First visit' }],
          plans: [{}],
          addenda: [{}, {}, {}, {}],
        });
      });

    if (version >= 4)
      it('has an audit that still verifies, seal by seal', async () => {
        const reports = await verifyAudits({ db: server.db, newId: makeId, expected: [] });
        expect(reports.map(({ slug, seals, entries, faults }) => ({ slug, seals, entries, faults }))).toEqual([
          { slug: 'north', seals: 2, entries: 3, faults: [] },
          { slug: 'south', seals: 2, entries: 3, faults: [] },
        ]);
      });
  },
);

it('the rows of a version reach every table that it made', async () => {
  const test = await createTestDatabase({ template: 'template1' });
  const superuser = await connectedTo({ ...inject('cluster').superuser, database: String(test.owner.database) });
  const owner = await connectedTo(test.owner);
  const known = new Set<string>();
  const empty: string[] = [];
  await buildVersion(owner, migrations, async (migration) => {
    for (const [name, { rows }] of await readAllRows(superuser)) {
      if (!known.has(name) && hasRows(migration) && rows.length === 0) empty.push(`${migration.name}: ${name}`);
      known.add(name);
    }
  });
  expect(empty).toEqual([]);
  expect(known.size).toBeGreaterThanOrEqual(30);
  await owner.end();
  await superuser.end();
  await test.drop();
});

it('a value that changed, a row that is gone and a rule that was dropped would be noticed', async () => {
  const test = await createTestDatabase({ template: 'template1' });
  const superuser = await connectedTo({ ...inject('cluster').superuser, database: String(test.owner.database) });
  const owner = await connectedTo(test.owner);
  await buildVersion(owner, migrations);
  const [rows, rules] = [await readAllRows(superuser), await describeRules(owner)];
  await superuser.query(`update patients set given_name = 'Zoe' where patient_id = $1`, [patient(1)]);
  await superuser.query('delete from addenda where corrects_plan is not null');
  await superuser.query('drop policy own_clinic on plans');
  const after = await readAllRows(superuser, rows);
  const differing = [...rows].filter(([name, { rows: was }]) => after.get(name)?.rows.join() !== was.join());
  expect(differing.map(([name]) => name).sort()).toEqual(['public.addenda', 'public.patients']);
  expect((await describeRules(owner)).length).toBe(rules.length - 1);
  await owner.end();
  await superuser.end();
  await test.drop();
});
