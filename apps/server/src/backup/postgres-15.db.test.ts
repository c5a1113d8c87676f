import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { backup, restore } from '../admin/backup-commands.ts';
import { prepareTables } from '../store/database.ts';
import { openEmbeddedPostgres } from '../store/embedded-postgres/embedded-postgres.ts';
import { fillDatabase, fingerprint } from './test-filled-database.ts';
import { has15, startPostgres15 } from './test-system-postgres.ts';

if (!has15) console.warn('PostgreSQL 15 is not installed: whether backups go into it was NOT tested.');

it.skipIf(!has15)('a backup goes from the embedded database into PostgreSQL 15 and back, row for row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'junction-to-15-'));
  const first = join(folder, 'first');
  const second = join(folder, 'second');
  const settings = ['fsync=off'];
  const embedded = await openEmbeddedPostgres({ dataFolder: first, settings });
  await prepareTables(embedded, async () => undefined);
  await fillDatabase(embedded.owner);
  const before = await fingerprint(embedded.owner);
  const out = join(folder, 'out.backup');
  const back = join(folder, 'back.backup');
  const now = new Date('2026-07-14T02:30:00Z');
  // The embedded database runs, as it does beside a server.
  expect(await backup({ JUNCTION_DATA: first }, { path: out, now })).toMatchObject({ ok: true });
  await embedded.stop();

  const server = await startPostgres15();
  try {
    expect(await versionOf(server.superuser)).toMatch(/^15\./);
    const external = { DATABASE_URL: server.url };
    expect(await restore(external, { path: out, existing: 'refuse' })).toMatchObject({ ok: true });
    expect(await fingerprint(server.superuser)).toEqual(before);
    expect(await backup(external, { path: back, now })).toMatchObject({ ok: true });
  } finally {
    await server.stop();
  }

  expect(await restore({ JUNCTION_DATA: second }, { path: back, existing: 'refuse' })).toMatchObject({ ok: true });
  const restored = await openEmbeddedPostgres({ dataFolder: second, settings });
  expect(await fingerprint(restored.owner)).toEqual(before);
  expect(await versionOf(restored.owner)).toMatch(/^18\./);
  await restored.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function versionOf(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version').finally(() => client.end());
  return rows[0]?.server_version ?? '';
}
