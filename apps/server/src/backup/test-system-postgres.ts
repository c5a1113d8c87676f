import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connectWhenReady } from '../store/embedded-postgres/connect-when-ready.ts';
import { chooseRunAs } from '../store/embedded-postgres/run-as.ts';

const folderOf15 = '/usr/lib/postgresql/15';

/** The oldest PostgreSQL that a backup must go into, where Debian's package of it is installed. */
export const has15 = existsSync(join(folderOf15, 'bin', 'postgres'));

export interface SystemPostgres {
  readonly superuser: pg.ClientConfig;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL 15 of its own with an empty database `clinic`. */
export async function startPostgres15(): Promise<SystemPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'junction-pg15-'));
  const data = join(home, 'data');
  const socket = join(home, 'socket');
  mkdirSync(socket);
  const bin = (name: string): string => join(folderOf15, 'bin', name);
  const runAs = chooseRunAs({ folder: folderOf15, postgres: bin('postgres'), initdb: bin('initdb') }, home, data);
  const options = { ...runAs.options, cwd: '/', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  const password = 'only-for-this-test';
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const [init, initArgs] = runAs.command(runAs.binaries.initdb, [
    ...['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--no-sync'],
  ]);
  const made = spawnSync(init, initArgs, { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${socket}`];
  const [program, args] = runAs.command(runAs.binaries.postgres, ['-D', data, ...settings.flatMap((it) => ['-c', it])]);
  const child = spawn(program, args, { ...options, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = { host: socket, user: 'postgres', password, database: 'postgres' };
  const session = await connectWhenReady({ connection: () => connection, timeoutMs: 60_000, isGone: () => false });
  await session?.query('create database clinic');
  await session?.end();
  return {
    superuser: { ...connection, database: 'clinic' },
    url: `postgresql://postgres:${password}@localhost/clinic?host=${encodeURIComponent(socket)}`,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
