import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { openEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts';
import { findPostmaster } from './embedded-postgres/postmaster.ts';
import { stopLeftBehind } from './embedded-postgres/stop-left-behind.ts';
import { openStorage } from './open-storage.ts';
import { createTestDatabase } from './test-database.ts';

const nothing = async (): Promise<void> => undefined;

describe('the storage of a server with its own database', () => {
  let dataFolder: string;
  const cluster = (): string => join(dataFolder, 'postgres', '18');

  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'junction-storage-'));
    await (await openEmbeddedPostgres({ dataFolder, settings: ['fsync=off'] })).stop();
    // Recovery waits for the disk for every file; here nothing has to survive a power cut.
    appendFileSync(join(cluster(), 'postgresql.conf'), '\nfsync = off\n');
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  const open = (lines: string[] = []) =>
    openStorage({ database: { kind: 'embedded', dataFolder }, seed: nothing, log: (line) => lines.push(line) });

  it('comes back by itself when the database was killed', async () => {
    const lines: string[] = [];
    const storage = await open(lines);
    process.kill(findPostmaster(cluster())?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(lines).toContain('The embedded database is back.'), {
      timeout: 15_000,
      interval: 20,
    });
    expect(await storage.isAnswering()).toBe(true);
    await storage.close();
    expect(findPostmaster(cluster())).toBeUndefined();
  });

  it('leaves nothing running when it is closed while the database comes back', async () => {
    const lines: string[] = [];
    const storage = await open(lines);
    process.kill(findPostmaster(cluster())?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(lines).toContain('The embedded database went away; starting it again.'));
    await storage.close();
    expect(await stopLeftBehind(dataFolder)).toBe(`No database runs on ${dataFolder}.`);
  });
});

describe('the storage of a server with the database of others', () => {
  const urlOf = (connection: pg.ClientConfig): string => {
    const url = new URL('postgresql://localhost');
    url.username = connection.user ?? '';
    url.password = String(connection.password);
    url.pathname = `/${connection.database}`;
    url.searchParams.set('host', connection.host ?? '');
    return url.href;
  };

  it('migrates as the user of the address and works in a role that owns nothing', async () => {
    const database = await createTestDatabase({ template: 'template1' });
    const superuser = { ...inject('cluster').superuser, database: database.owner.database };
    const storage = await openStorage({
      database: { kind: 'external', url: urlOf(superuser as pg.ClientConfig) },
      seed: nothing,
      log: () => undefined,
    });
    expect(await storage.isAnswering()).toBe(true);
    const client = new pg.Client(database.app);
    await client.connect();
    const found = await client.query("select relname from pg_class where relname = 'clinics'");
    await client.end();
    expect(found.rows).toEqual([{ relname: 'clinics' }]);
    await storage.close();
    await database.drop();
  });

  it('is refused with the name of the setting when it cannot be reached', async () => {
    const url = 'postgresql://junction:hunter2@127.0.0.1:1/junction';
    const opening = openStorage({ database: { kind: 'external', url }, seed: nothing, log: () => undefined });
    await expect(opening).rejects.toThrow(/^DATABASE_URL: the database cannot be reached or does not let us in$/);
  });
});
