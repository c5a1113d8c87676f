import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { bareEnvironment, type ClusterPaths } from './cluster-folder.ts';
import type { RunAs } from './run-as.ts';
import { socketPort } from './socket-folder.ts';

export interface Starting {
  readonly paths: ClusterPaths;
  readonly runAs: RunAs;
  readonly socketFolder: string;
  /** Further settings of PostgreSQL, `name=value`. */
  readonly settings: readonly string[];
}

const always = [
  'listen_addresses=',
  `port=${socketPort}`,
  'unix_socket_permissions=0700',
  'max_connections=60',
  'timezone=UTC',
  'log_timezone=UTC',
  // Messages of failed statements can quote what was sent. The server logs failures itself, without their values.
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

/**
 * Starts PostgreSQL as a process that outlives us: in a session of its own, so that Ctrl-C reaches only the server, which
 * stops it in good order, and with its log in a file.
 */
export function startPostgres({ paths, runAs, socketFolder, settings }: Starting): ChildProcess {
  const log = openLog(paths.log, runAs);
  const all = [...always, `unix_socket_directories=${socketFolder}`, ...settings];
  const [program, args] = runAs.command(runAs.binaries.postgres, [
    '-D',
    paths.cluster,
    ...all.flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(program, args, {
    ...runAs.options,
    cwd: '/',
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

/** The last lines of the database's log, for a person who must find out why it did not start. */
export const endOfLog = (path: string): string => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-5).join('\n');

const largestLogBytes = 1_000_000;

function openLog(path: string, runAs: RunAs): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(path, size > largestLogBytes ? 'w' : 'a', 0o600);
  const { uid, gid } = runAs.options;
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return log;
}
