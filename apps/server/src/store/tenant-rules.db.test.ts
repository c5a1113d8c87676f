import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** Tables that belong to no clinic. All others of the public schema carry a clinic_id. */
const global = ['clinics', 'applied_migrations'];

const tenantTables = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'clinics'`;

const rules: readonly (readonly [rule: string, breaking: string])[] = [
  [
    'has every table of the public schema carry a clinic_id',
    `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and oid not in (select oid from (${tenantTables}) t) and not relname = any('{${global.join(',')}}')`,
  ],
  [
    'has clinic_id first in every primary key, unique index and exclusion constraint',
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join (${tenantTables}) t on t.oid = x.indrelid
       join pg_attribute a on a.attrelid = t.oid and a.attname = 'clinic_id'
     where (x.indisunique or x.indisexclusion) and x.indkey[0] <> a.attnum`,
  ],
  [
    'has clinic_id first in every other index',
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join (${tenantTables}) t on t.oid = x.indrelid
       join pg_attribute a on a.attrelid = t.oid and a.attname = 'clinic_id' where x.indkey[0] <> a.attnum`,
  ],
  [
    'refers by clinic_id and id, never to another clinic',
    `select f.conname from pg_constraint f join (${tenantTables}) t on t.oid = f.conrelid
       join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'clinic_id'
       join pg_attribute b on b.attrelid = f.confrelid and b.attname = 'clinic_id'
     where f.contype = 'f' and (f.conkey[1] <> a.attnum or f.confkey[1] <> b.attnum)`,
  ],
  [
    'refers to nothing that has no clinic_id',
    `select f.conname from pg_constraint f join (${tenantTables}) t on t.oid = f.conrelid
     where f.contype = 'f' and not exists
       (select 1 from pg_attribute b where b.attrelid = f.confrelid and b.attname = 'clinic_id')`,
  ],
  [
    'is separated by row-level security, for the owner of the tables too',
    `select c.relname from pg_class c join (${tenantTables}) t using (oid)
     where not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    'has one policy on each table, which is the clinic of the transaction',
    `select t.relname from (${tenantTables}) t left join pg_policy p on p.polrelid = t.oid group by t.relname
     having count(p.oid) <> 1 or not bool_and(p.polcmd = '*' and pg_get_expr(p.polqual, p.polrelid) =
       '(clinic_id = (NULLIF(current_setting(''app.clinic_id''::text, true), ''''::text))::uuid)')`,
  ],
  [
    'counts nothing up by itself, so that rows of many clinics can be made in many places',
    `select t.relname from (${tenantTables}) t join pg_attribute a on a.attrelid = t.oid where a.attidentity <> ''`,
  ],
];

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

  it.each(rules)('%s', async (_rule, breaking) => {
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
    for (const [, breaking] of rules) found.push((await owner.query(breaking)).rows.length);
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
    const facts = ['encounters', 'observations', 'documents', 'plans', 'addenda', 'audit_entries', 'audit_seals'];
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
