import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { tenantRules, tenantTables } from './test-tenant-rules.ts';

describe('the database of many clinics', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase({ template: 'junction' });
    owner = new pg.Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it.each(tenantRules)('%s', async (_rule, breaking) => {
    const found = await owner.query(breaking);
    expect(found.rows).toEqual([]);
  });

  it('would be found out by these rules if a table broke them', async () => {
    await owner.query('begin');
    await owner.query(
      `create table planted (clinic_id uuid, bed integer unique, patient_id uuid, number integer generated always as identity)`,
    );
    await owner.query('create table stray (number integer primary key)');
    await owner.query('alter table planted add foreign key (bed) references stray');
    const found: number[] = [];
    for (const [, breaking] of tenantRules) found.push((await owner.query(breaking)).rows.length);
    await owner.query('rollback');
    expect(found).toEqual([1, 1, 1, 0, 1, 1, 1, 1]);
  });

  it('lets the server add facts and audit entries, but never change or remove one', async () => {
    const { rows } = await owner.query<{ name: string; may: string[] }>(
      `select t.relname as name, array(select p from unnest(array['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
         where has_table_privilege('junction_app', t.oid, p) or
           (p = 'UPDATE' and has_any_column_privilege('junction_app', t.oid, p))) as may
       from (${tenantTables}) t`,
    );
    const may = new Map(rows.map((row) => [row.name, row.may]));
    const facts = [
      ...['encounters', 'observations', 'documents', 'plans', 'addenda', 'encounter_entries', 'signatures'],
      ...['audit_entries', 'audit_seals'],
    ];
    expect(facts.map((name) => may.get(name))).toEqual(facts.map(() => ['INSERT', 'SELECT']));
    expect(
      [...may]
        .filter(([, what]) => what.includes('DELETE'))
        .map(([name]) => name)
        .sort(),
    ).toEqual(expect.arrayContaining(['idempotency_keys', 'staff_roles']));
    expect([...may.values()].flat()).not.toContain('TRUNCATE');
  });
});
