import type pg from 'pg';
import { getBinaries } from './binaries.ts';
import { claimantName, claimForThisServer } from './claim.ts';
import { clusterPaths, initialiseIfMissing, makeHome } from './cluster-folder.ts';
import { connectWhenReady } from './connect-when-ready.ts';
import { readOrMakePasswords } from './passwords.ts';
import { findPostmaster, forgetTakenNumber, hasLostItsSocket, isAlive } from './postmaster.ts';
import { appRole, databaseName, ensureRolesAndDatabase, ownerRole } from './roles.ts';
import { chooseRunAs } from './run-as.ts';
import { makeSocketFolder, removeSocketFolder, socketPort } from './socket-folder.ts';
import { endOfLog, startPostgres } from './start-postgres.ts';
import { stopPostgres } from './stop-postgres.ts';

export interface EmbeddedPostgres {
  /** True when a database that an earlier server left behind was taken over. */
  readonly attached: boolean;
  readonly pid: number;
  readonly socketFolder: string;
  readonly superuser: pg.ClientConfig;
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  /** Stops the database, whoever started it. */
  readonly stop: () => Promise<void>;
  /** Called once when the database goes away without being asked to. */
  readonly onLost: (listener: () => void) => void;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Further settings of PostgreSQL, `name=value`. */
  readonly settings?: readonly string[];
  /** Where the socket was, so that a database that is started again is found at the same place. */
  readonly socketFolder?: string;
}

/** Recovery after a crash may have a lot to read again. */
const readyTimeoutMs = 120_000;

/**
 * A running PostgreSQL over the data folder, claimed for this process: the one that already serves the folder, or a new
 * one. Refused when another Junction server has the folder.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, settings = [] } = options;
  const paths = clusterPaths(dataFolder);
  makeHome(paths);
  const runAs = chooseRunAs(getBinaries(), paths.home, paths.cluster);
  const passwords = readOrMakePasswords(paths.passwords);
  initialiseIfMissing({ paths, runAs, passwords, isDurable: !settings.includes('fsync=off') });

  const as = (user: string, password: string, database: string, host: string): pg.ClientConfig => ({
    ...{ host, port: socketPort, user, password, database },
  });
  const superuserAt = (host: string): pg.ClientConfig => as('postgres', passwords.postgres, 'postgres', host);
  const named = (host: string): pg.ClientConfig => ({
    ...superuserAt(host),
    application_name: claimantName(process.pid),
  });

  const { session, socketFolder, attached } = (await attach()) ?? (await start());
  let stopping = false;
  let lost: (() => void) | undefined;
  session.on('error', () => undefined); // Said by 'end', which always follows.
  session.on('end', () => {
    if (!stopping) lost?.();
  });
  try {
    await claimForThisServer(session, dataFolder);
  } catch (error) {
    // It belongs to another server: leave it running.
    stopping = true;
    await session.end();
    throw error;
  }
  await ensureRolesAndDatabase(session, passwords);
  const pid = findPostmaster(paths.cluster)?.pid;
  if (pid === undefined) throw new Error('The database ended as soon as it had started.');

  return {
    attached,
    pid,
    socketFolder,
    superuser: superuserAt(socketFolder),
    owner: as(ownerRole, passwords.owner, databaseName, socketFolder),
    app: as(appRole, passwords.app, databaseName, socketFolder),
    onLost: (listener) => {
      lost = listener;
    },
    stop: async () => {
      stopping = true;
      await stopPostgres(paths.cluster, pid);
      removeSocketFolder(socketFolder);
    },
  };

  /** The database that already runs on the folder; undefined when none does, or when it ended while we waited. */
  async function attach() {
    const found = findPostmaster(paths.cluster);
    if (found === undefined) return undefined;
    forgetTakenNumber(paths.cluster, found.pid);
    if (hasLostItsSocket(found)) {
      throw new Error(
        `A database runs on ${dataFolder} (process ${found.pid}), but its socket was removed. Stop it with \`npm run db:stop\`, then start again.`,
      );
    }
    const session = await connectWhenReady({
      connection: () => {
        const host = findPostmaster(paths.cluster)?.socketFolder;
        return host === undefined || host === '' ? undefined : named(host);
      },
      timeoutMs: readyTimeoutMs,
      isGone: () => {
        const now = findPostmaster(paths.cluster);
        return now === undefined || !isAlive(now.pid);
      },
    });
    const socketFolder = findPostmaster(paths.cluster)?.socketFolder;
    return session === undefined || socketFolder === undefined ? undefined : { session, socketFolder, attached: true };
  }

  async function start() {
    const socketFolder = makeSocketFolder(options.socketFolder ?? paths.socket, runAs);
    const child = startPostgres({ paths, runAs, socketFolder, settings });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    let isGone = false;
    ended.then(() => {
      isGone = true;
    });
    const session = await connectWhenReady({
      connection: () => named(socketFolder),
      timeoutMs: readyTimeoutMs,
      isGone: () => isGone,
    });
    if (session !== undefined) return { session, socketFolder, attached: false };
    // Two starts at once: the other was quicker.
    const other = await attach();
    if (other !== undefined) return other;
    throw new Error(`The database did not start (${await ended}). The end of ${paths.log}:\n${endOfLog(paths.log)}`);
  }
}
