import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { asAppRole, ensureAppRole } from './app-role.ts';
import { type Database, type DatabaseAccess, openDatabase, prepareTables } from './database.ts';
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from './embedded-postgres/embedded-postgres.ts';
import type { Schema } from './schema.ts';

export interface Storage extends Database {
  /** True when the embedded database of an earlier server was taken over. */
  readonly attached: boolean;
  /** How the owner of the tables signs in: for backups, and nothing that a request asks for. */
  readonly owner: pg.ClientConfig;
  /** How the server signs in: for a connection beside the others, on which it hears of changes. */
  readonly app: pg.ClientConfig;
}

export interface StorageOptions {
  readonly database: Config['database'];
  /** Sample data of an embedded database, put in place as the owner of the tables. */
  readonly seed: (db: Kysely<Schema>) => Promise<void>;
  readonly log: Log;
}

/** The database with its tables up to date, wherever it is. Closing it stops an embedded one. */
export const openStorage = (options: StorageOptions): Promise<Storage> =>
  options.database.kind === 'external'
    ? openExternal(options.database.url, options.log)
    : openEmbedded(options.database.dataFolder, options);

async function openExternal(url: string, log: Log): Promise<Storage> {
  const owner = { connectionString: url };
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error('DATABASE_URL: the database cannot be reached or does not let us in', { cause });
  }
  await ensureAppRole(client).finally(() => client.end());
  const access: DatabaseAccess = { owner, app: asAppRole(url) };
  logApplied(await prepareTables(access, async () => undefined), log);
  return { ...(await openDatabase(access)), attached: false, owner, app: access.app };
}

async function openEmbedded(dataFolder: string, { seed, log }: StorageOptions): Promise<Storage> {
  let running = await openEmbeddedPostgres({ dataFolder });
  const { attached, socketFolder } = running;
  let reopening: Promise<void> = Promise.resolve();
  let closing = false;
  const watch = (): void =>
    running.onLost(() => {
      if (closing) return;
      log('The embedded database went away; starting it again.');
      reopening = reopen({ dataFolder, socketFolder }).then((postgres) => {
        running = postgres;
        watch();
        log('The embedded database is back.');
      });
    });
  watch();
  const stop = async (): Promise<void> => {
    closing = true;
    await reopening;
    await running.stop();
  };
  try {
    logApplied(await prepareTables(running, seed), log);
    const database = await openDatabase(running);
    return {
      ...database,
      attached,
      owner: running.owner,
      app: running.app,
      close: () => database.close().finally(stop),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The processes of a database that was killed take a moment to go, and until then a new one refuses to start. */
async function reopen(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  for (const waitMs of [100, 500, 2000]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    try {
      return await openEmbeddedPostgres(options);
    } catch {
      // Said by the last attempt, if it fails too.
    }
  }
  return openEmbeddedPostgres(options);
}

function logApplied(names: readonly string[], log: Log): void {
  if (names.length > 0) log(`Applied ${names.join(', ')}`);
}
