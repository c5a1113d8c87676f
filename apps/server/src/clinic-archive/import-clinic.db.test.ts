import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDatabase, fingerprint } from '../backup/test-filled-database.ts';
import { openDatabase } from '../store/database.ts';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { sealAudits } from '../usecases/audit/seal-audits.ts';
import { verifyAudits } from '../usecases/audit/verify-audits.ts';
import { exportClinic } from './export-clinic.ts';
import { importClinic } from './import-clinic.ts';

const folder = mkdtempSync(join(tmpdir(), 'junction-archive-'));
const path = join(folder, 'north.tar');
const exportedAt = new Date('2026-07-14T02:30:00Z');

let source: TestDatabase;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  source = await createTestDatabase({ template: 'junction' });
  await fillDatabase(source.owner);
  await run(source.owner, 'truncate audit_seals');
  await withDatabase(source, (db) => sealAudits({ db, newId: randomUUID }));
  before = await fingerprint(source.owner);
  await exportClinic({ owner: source.owner, slug: 'north', path, exportedAt });
});
afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true });
});

async function withDatabase<T>(
  database: TestDatabase,
  work: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<T>,
): Promise<T> {
  const { db, close } = await openDatabase(database);
  return work(db).finally(close);
}

async function run(connection: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

async function elsewhere<T>(work: (target: TestDatabase) => Promise<T>): Promise<T> {
  const target = await createTestDatabase({ template: 'junction' });
  return work(target).finally(target.drop);
}

const ofNorth = (all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name.endsWith(' north')));

describe('a clinic that moves to another installation', () => {
  it('is there row for row, beside a clinic that was there before, and its audit still holds', () =>
    elsewhere(async (target) => {
      await run(
        target.owner,
        `insert into clinics (clinic_id, slug, name, city, state, time_zone)
         values (gen_random_uuid(), 'east', 'East', 'Fargo', 'ND', 'America/Chicago')`,
      );
      await importClinic(path, target.owner);
      expect(ofNorth(await fingerprint(target.owner))).toEqual(ofNorth(before));
      const reports = await withDatabase(target, (db) => verifyAudits({ db, newId: randomUUID, expected: [] }));
      expect(reports.map(({ slug, entries, faults }) => ({ slug, entries, faults }))).toEqual([
        { slug: 'east', entries: 0, faults: [] },
        { slug: 'north', entries: 1, faults: [] },
      ]);
    }));

  it('comes from an archive that any tar reads, with nothing of another clinic or of sign-ins in it', () => {
    const listed = spawnSync('tar', ['-tf', path], { encoding: 'utf8' });
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    expect(listed.stdout.split('\n').slice(0, 4)).toEqual([
      'README.md',
      'archive.json',
      'schema.json',
      'tables/clinics.ndjson',
    ]);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('"slug":"north"');
    expect(text).not.toContain('"slug":"south"');
    expect(text).not.toMatch(/auth_user_id|staff_pins|patient_logins/);
    expect(existsSync(`${path}.parts`)).toBe(false);
  });

  it('keeps the rows that its schema promises', () => {
    const schema = JSON.parse(fileOf('schema.json'));
    const [line = ''] = fileOf('tables/patients.ndjson').split('\n');
    expect(Object.keys(JSON.parse(line)).sort()).toEqual(Object.keys(schema.$defs.patients.properties).sort());
    expect(schema.$defs.patients.properties.birth_date).toEqual({
      anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }],
    });
  });
});

const fileOf = (name: string): string => spawnSync('tar', ['-xOf', path, name], { encoding: 'utf8' }).stdout;

describe('an archive that is refused', () => {
  const bad = join(folder, 'bad.tar');
  const refused = (message: string) =>
    elsewhere(async (target) => {
      await expect(importClinic(bad, target.owner)).rejects.toThrow(message);
      expect(await run(target.owner, 'select * from clinics')).toEqual([]);
    });

  it('when it is cut off, or is something else', async () => {
    writeFileSync(bad, readFileSync(path));
    truncateSync(bad, 20_000);
    await refused('is cut off');
    writeFileSync(bad, 'x'.repeat(5000));
    await refused('is no clinic archive');
  });

  it('when a letter of it was changed', async () => {
    const bytes = readFileSync(path);
    const at = bytes.indexOf('"family_name":"Berg"') + 16;
    bytes.write('T', at);
    writeFileSync(bad, bytes);
    await refused('is damaged: the checksum of tables/patients.ndjson does not fit');
  });

  it('when the installation has that clinic already', async () => {
    await expect(importClinic(path, source.owner)).rejects.toThrow(
      'was not imported: this installation has the clinic "north" already',
    );
    expect(await fingerprint(source.owner)).toEqual(before);
  });

  it('when there is no such clinic to export', async () => {
    const none = join(folder, 'none.tar');
    await expect(exportClinic({ owner: source.owner, slug: 'west', path: none, exportedAt })).rejects.toThrow(
      'there is no clinic "west" here',
    );
    expect(existsSync(none)).toBe(false);
  });
});
