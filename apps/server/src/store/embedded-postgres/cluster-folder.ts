import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Passwords } from './passwords.ts';
import type { RunAs } from './run-as.ts';

const majorVersion = '18';

/** Where the embedded database keeps what: everything under `<data>/postgres`. */
export interface ClusterPaths {
  readonly home: string;
  readonly cluster: string;
  readonly passwords: string;
  readonly log: string;
  readonly socket: string;
}

export function clusterPaths(dataFolder: string): ClusterPaths {
  const home = resolve(dataFolder, 'postgres');
  return {
    home,
    cluster: join(home, majorVersion),
    passwords: join(home, 'passwords.json'),
    log: join(home, 'postgres.log'),
    socket: join(home, 'socket'),
  };
}

export function makeHome(paths: ClusterPaths): void {
  // The folder above stays open to enter: under root, PostgreSQL may have to run as nobody.
  mkdirSync(dirname(paths.home), { recursive: true });
  mkdirSync(paths.home, { recursive: true, mode: 0o700 });
  const other = readdirSync(paths.home).find((name) => /^\d+$/.test(name) && name !== majorVersion);
  if (other !== undefined && !existsSync(paths.cluster)) {
    throw new Error(
      `${paths.home} holds data of PostgreSQL ${other}; this Junction runs PostgreSQL ${majorVersion}. Restore a backup into a new data folder.`,
    );
  }
}

export interface Initialising {
  readonly paths: ClusterPaths;
  readonly runAs: RunAs;
  readonly passwords: Passwords;
  /** False for data that need not outlive a power cut, such as that of a test. */
  readonly isDurable: boolean;
}

/** Makes the data folder when there is none. It is made beside its place and moved there, so it is never half made. */
export function initialiseIfMissing({ paths, runAs, passwords, isDurable }: Initialising): void {
  if (existsSync(paths.cluster)) return;
  const fresh = `${paths.cluster}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
  if (runAs.options.uid !== undefined && runAs.options.gid !== undefined) {
    chownSync(passwordFile, runAs.options.uid, runAs.options.gid);
  }
  try {
    const [program, args] = runAs.command(runAs.binaries.initdb, [
      ...['-D', fresh, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'],
      // The same order of names on every operating system.
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ...(isDurable ? [] : ['--no-sync']),
    ]);
    const made = spawnSync(program, args, { ...runAs.options, cwd: '/', env: bareEnvironment, encoding: 'utf8' });
    if (made.status !== 0) {
      throw new Error(`The database folder could not be made: ${made.error?.message ?? made.stderr.trim()}`);
    }
    moveIntoPlace(fresh, paths.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Another start may have been quicker; then its folder stands and ours is thrown away. */
function moveIntoPlace(fresh: string, cluster: string): void {
  try {
    renameSync(fresh, cluster);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST'))) {
      throw error;
    }
  }
}

/** PostgreSQL gets none of our settings, so no secret of ours is in its environment. */
export const bareEnvironment: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
