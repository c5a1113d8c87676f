import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedPostgres } from './embedded-postgres.ts';
import { isAlive } from './postmaster.ts';
import { stopLeftBehind } from './stop-left-behind.ts';

/** None of this has to survive a power cut, and waiting for the disk is most of the time of a test. */
const settings = ['fsync=off'];

/** Another server process over the folder, which stays until it is killed. */
async function anotherServer(dataFolder: string): Promise<ChildProcess> {
  const module = new URL('./embedded-postgres.ts', import.meta.url).href;
  const program = `
    const { openEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const { pid } = await openEmbeddedPostgres(${JSON.stringify({ dataFolder, settings })});
    console.log('database ' + pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function ask(connection: pg.ClientConfig, sql: string): Promise<unknown> {
  const client = new pg.Client(connection);
  await client.connect();
  const result = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return result.rows[0]?.[0];
}

describe('the embedded database', () => {
  let dataFolder: string;

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'junction-embedded-'));
  });
  afterEach(async () => {
    await stopLeftBehind(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('starts in an empty folder, keeps what was written, and stops without a trace', async () => {
    const first = await openEmbeddedPostgres({ dataFolder, settings });
    await ask(first.owner, 'create table notes as select 7 as number');
    await first.stop();
    expect(isAlive(first.pid) && existsSync(join(dataFolder, 'postgres', '18', 'postmaster.pid'))).toBe(false);
    expect(existsSync(first.socketFolder)).toBe(false);

    const second = await openEmbeddedPostgres({ dataFolder });
    expect(second.attached).toBe(false);
    expect(await ask(second.owner, 'select number from notes')).toBe(7);
    expect(await ask(second.owner, 'show fsync')).toBe('on');
    expect(await ask(second.owner, 'show listen_addresses')).toBe('');
    await second.stop();
  });

  it('is taken over from a server that was killed, and stopped by the one that took it over', async () => {
    const killed = await anotherServer(dataFolder);
    await kill(killed);
    const next = await openEmbeddedPostgres({ dataFolder, settings });
    expect(next.attached).toBe(true);
    await next.stop();
    expect(await stopLeftBehind(dataFolder)).toBe(`No database runs on ${dataFolder}.`);
  });

  it('is refused to a second server, and stays with the first', async () => {
    const first = await anotherServer(dataFolder);
    await expect(openEmbeddedPostgres({ dataFolder, settings })).rejects.toThrow(
      `A Junction server (process ${first.pid}) already runs on the data folder ${dataFolder}.`,
    );
    await expect(stopLeftBehind(dataFolder)).rejects.toThrow(`A Junction server (process ${first.pid}) uses`);
    await kill(first);
  });

  it('gives the server a role that owns nothing and goes around nothing', async () => {
    const postgres = await openEmbeddedPostgres({ dataFolder, settings });
    expect(
      await ask(
        postgres.app,
        'select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user',
      ),
    ).toBe(false);
    await expect(ask(postgres.app, 'create table mine (number integer)')).rejects.toThrow('permission denied');
    await postgres.stop();
  });

  it('can be stopped when its socket was removed, and is not waited for', async () => {
    const killed = await anotherServer(dataFolder);
    await kill(killed);
    rmSync(join(dataFolder, 'postgres', 'socket'), { recursive: true });
    await expect(openEmbeddedPostgres({ dataFolder, settings })).rejects.toThrow('but its socket was removed');
    expect(await stopLeftBehind(dataFolder)).toMatch(/^Stopped the database of /);
  });

  it('tells when it was lost, and starts again over the same data', async () => {
    const first = await openEmbeddedPostgres({ dataFolder, settings });
    const lost = new Promise<void>((resolve) => first.onLost(resolve));
    process.kill(first.pid, 'SIGQUIT');
    await lost;
    const again = await openEmbeddedPostgres({ dataFolder, settings, socketFolder: first.socketFolder });
    expect(again.socketFolder).toBe(first.socketFolder);
    expect(await ask(again.owner, 'select 1')).toBe(1);
    await again.stop();
  });
});
