import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrationsFolder } from '../store/database.ts';
import { readMigrations } from '../store/migrations/read-migrations.ts';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { makeBackupKeyPair, parseBackupPublicKey, parseBackupSecretKey } from './backup-keys.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';
import { fillDatabase, fingerprint } from './test-filled-database.ts';

const migrations = readMigrations(migrationsFolder);
const takenAt = new Date('2026-07-14T02:30:00Z');
const folder = mkdtempSync(join(tmpdir(), 'junction-backup-'));
const keys = makeBackupKeyPair();
const secret = parseBackupSecretKey(keys.secretKey);

const plain = join(folder, 'plain.backup');
const locked = join(folder, 'locked.backup');

let source: TestDatabase;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  source = await createTestDatabase({ template: 'junction' });
  await fillDatabase(source.owner);
  before = await fingerprint(source.owner);
  await takeBackup({ path: plain, owner: source.owner, takenAt, recipient: undefined });
  await takeBackup({ path: locked, owner: source.owner, takenAt, recipient: parseBackupPublicKey(keys.publicKey) });
});
afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true });
});

const restore = (path: string, target: TestDatabase, different: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ path, secret: undefined, owner: target.owner, migrations, existing: 'refuse', ...different });

async function inTarget<T>(template: 'junction' | 'template1', work: (target: TestDatabase) => Promise<T>): Promise<T> {
  const target = await createTestDatabase({ template });
  return work(target).finally(target.drop);
}

async function run(connection: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

describe('a restored backup', () => {
  it('holds every row of every clinic as it was, in a database that had nothing', () =>
    inTarget('template1', async (target) => {
      const checked = await restore(plain, target);
      expect(checked.header.clinics.map(({ slug }) => slug).sort()).toEqual(['north', 'south']);
      expect(await fingerprint(target.owner)).toEqual(before);
    }));

  it('keeps clinics apart in the restored database, for the owner of the tables too', () =>
    inTarget('template1', async (target) => {
      await restore(plain, target);
      expect(await run(target.app, 'select * from patients')).toEqual([]);
      expect(await run(target.owner, 'select * from patients')).toEqual([]);
    }));

  it('ends all sessions', () =>
    inTarget('template1', async (target) => {
      await restore(plain, target);
      expect(await run(target.owner, 'select id from auth."user"')).toEqual([{ id: 'u1' }]);
      expect(await run(target.owner, 'select * from auth.session')).toEqual([]);
    }));

  it('may be locked to a public key', () =>
    inTarget('template1', async (target) => {
      expect(readFileSync(locked).includes('Berg')).toBe(false);
      await restore(locked, target, { secret });
      expect(await fingerprint(target.owner)).toEqual(before);
    }));

  it('is brought up to newer migrations over its rows', () =>
    inTarget('template1', async (target) => {
      const newer = {
        version: 9000,
        name: '9000_more.sql',
        sql: 'alter table clinics add more int default 7',
        checksum: 'c',
      };
      await restore(plain, target, { migrations: [...migrations, newer] });
      expect(await run(target.owner, 'select distinct more from clinics')).toEqual([{ more: 7 }]);
    }));

  it('takes the place of what is there only when told', () =>
    inTarget('junction', async (target) => {
      await fillDatabase(target.owner, 1);
      const there = await fingerprint(target.owner);
      await expect(restore(plain, target)).rejects.toThrow('was not restored: the target is not empty (');
      expect(await fingerprint(target.owner)).toEqual(there);
      await restore(plain, target, { existing: 'replace' });
      expect(await fingerprint(target.owner)).toEqual(before);
    }));
});

describe('a backup that is refused before the target is touched', () => {
  const bad = join(folder, 'bad.backup');
  const whole = (): Buffer => readFileSync(plain);

  /** Nothing was made in the target, not even a table, although it was to be replaced. */
  const refused = (message: string, different: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
    inTarget('template1', async (target) => {
      await expect(restore(bad, target, { existing: 'replace', ...different })).rejects.toThrow(message);
      expect(await run(target.owner, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
    });

  it('when it is cut off', async () => {
    writeFileSync(bad, whole());
    truncateSync(bad, whole().length - 1);
    await refused('is cut off: its end is missing');
    truncateSync(bad, 30);
    await refused('is cut off: its end is missing');
  });

  it('when something follows its end', async () => {
    writeFileSync(bad, whole());
    appendFileSync(bad, 'x');
    await refused('is damaged: something follows its end');
  });

  it('when it is no backup', async () => {
    writeFileSync(bad, 'select 1;\n');
    await refused('is not a backup of Junction');
  });

  it('when it is not there', async () => {
    await refused('cannot be opened', { path: join(folder, 'no.backup') });
  });

  it('when its format is newer', async () => {
    writeFileSync(bad, 'JUNCTION BACKUP 2\n{"lock":null}\n');
    await refused('is in a format of a newer Junction');
  });

  it('when its migrations are of another Junction, or of a newer one', async () => {
    writeFileSync(bad, whole());
    const [first, ...rest] = migrations;
    await refused('is from another Junction: its 0001_clinics.sql', {
      migrations: [{ ...(first ?? fail()), checksum: 'other' }, ...rest],
    });
    await refused('is from a newer Junction: this one does not know', { migrations: migrations.slice(0, 3) });
  });

  it('when it is locked and the key is missing, another, or not wanted', async () => {
    writeFileSync(bad, readFileSync(locked));
    await refused('is locked: give the secret key');
    await refused('was made for another key', { secret: parseBackupSecretKey(makeBackupKeyPair().secretKey) });
    writeFileSync(bad, whole());
    await refused('is not locked', { secret });
  });

  it('when it is locked and a piece of it is cut off', async () => {
    writeFileSync(bad, readFileSync(locked));
    truncateSync(bad, readFileSync(locked).length - 100);
    await refused('is damaged or cut off', { secret });
  });

  const everyNth = (length: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => Math.floor((index * length) / count));

  it.each([
    ['open', plain, undefined],
    ['locked', locked, secret],
  ] as const)('when any byte of it is changed (%s)', async (_name, path, key) => {
    const { checkBackup } = await import('./check-backup.ts');
    const bytes = readFileSync(path);
    const places = [...everyNth(bytes.length, 300), ...Array.from({ length: 60 }, (_, index) => index)];
    const taken: number[] = [];
    for (const place of places) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(bad, changed);
      await checkBackup(bad, key, migrations).then(
        () => taken.push(place),
        (error: unknown) => expect(String(error)).toMatch(/^RefusedFile: /),
      );
    }
    expect(taken).toEqual([]);
  });
});

describe('taking a backup', () => {
  it('sees one moment while others write', () =>
    inTarget('junction', async (target) => {
      await fillDatabase(target.owner, 3000);
      const path = join(folder, 'moment.backup');
      let stop = false;
      const writing = (async () => {
        for (let n = 0; !stop; n += 1) {
          await run(
            target.owner,
            `begin; insert into auth."user" (id, name, email, "emailVerified") values ('w${n}', 'W', 'w${n}@example.org', true);
             insert into auth.account (id, "accountId", "providerId", "userId", "updatedAt") values ('w${n}', 'w', 'w', 'w${n}', now()); commit`,
          );
        }
      })();
      await takeBackup({ path, owner: target.owner, takenAt, recipient: undefined });
      stop = true;
      await writing;
      await restore(path, target, { existing: 'replace' });
      const half = `select count(*)::int as half from auth."user" u full join auth.account a on a."userId" = u.id
        where u.id <> 'u1' and a.id is null`;
      expect(await run(target.owner, half)).toEqual([{ half: 0 }]);
    }));

  it('leaves out no table and no counter that a migration made', async () => {
    const elsewhere = `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where (c.relkind in ('r', 'p') and n.nspname not in ('public', 'auth') or c.relkind = 'S')
        and n.nspname not in ('pg_catalog', 'information_schema')`;
    expect(await run(source.owner, elsewhere)).toEqual([]);
  });

  it('leaves no file when it fails', async () => {
    const path = join(folder, 'none', 'failed.backup');
    await expect(takeBackup({ path, owner: source.owner, takenAt, recipient: undefined })).rejects.toThrow('ENOENT');
    const owner = { ...source.owner, password: 'wrong' };
    await expect(
      takeBackup({ path: join(folder, 'failed.backup'), owner, takenAt, recipient: undefined }),
    ).rejects.toThrow('password authentication failed');
    expect(readdirSync(folder).filter((name) => name.includes('failed'))).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error('no migrations');
};
