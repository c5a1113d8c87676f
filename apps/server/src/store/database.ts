import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { checkAppRole } from './app-role.ts';
import { migrate } from './migrations/migrate.ts';
import { readMigrations } from './migrations/read-migrations.ts';
import type { Schema } from './schema.ts';

/** How to sign in to a database that runs: as the owner of the tables, and as the role that the server uses. */
export interface DatabaseAccess {
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
}

export interface Database {
  readonly db: Kysely<Schema>;
  /** False when it does not answer within two seconds. */
  readonly isAnswering: () => Promise<boolean>;
  readonly connections: () => Connections;
  readonly close: () => Promise<void>;
}

/** How many connections there are, how many of them are idle, how many there may be, and who waits for one. */
export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly most: number;
  readonly waiting: number;
}

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations');

/** Brings the tables up to date as their owner, then runs `afterwards` in the same role. Returns the migrations applied. */
export async function prepareTables(
  access: DatabaseAccess,
  afterwards: (db: Kysely<Schema>) => Promise<void>,
): Promise<readonly string[]> {
  const pool = new pg.Pool({ ...access.owner, max: 1 });
  pool.on('error', ignoreWhileIdle);
  const db = kyselyOver(pool);
  try {
    const client = await pool.connect();
    const applied = await migrate(client, readMigrations(migrationsFolder)).finally(() => client.release());
    await afterwards(db);
    return applied;
  } finally {
    // Kysely would leave the pool open where nobody asked it anything.
    await pool.end();
  }
}

const mostConnections = 10;

/** The server's own connections. Refused when their role could go around row-level security. */
export async function openDatabase(access: DatabaseAccess): Promise<Database> {
  const pool = new pg.Pool({
    ...access.app,
    max: mostConnections,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', ignoreWhileIdle);
  pool.on('connect', (client) => client.on('error', ignoreWhileAtWork));
  await checkAppRole(pool);
  const db = kyselyOver(pool);
  return {
    db,
    isAnswering: () => answers(pool),
    connections: () => ({
      ...{ open: pool.totalCount, idle: pool.idleCount, most: mostConnections, waiting: pool.waitingCount },
    }),
    close: () => db.destroy(),
  };
}

/** A connection that breaks while nobody uses it is replaced at the next query, which says so if it cannot be. */
const ignoreWhileIdle = (): void => undefined;

/** A connection that breaks at work fails its query, which says so; without a listener it would end the server as well. */
const ignoreWhileAtWork = (): void => undefined;

const kyselyOver = (pool: pg.Pool): Kysely<Schema> => new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

const answerWithinMs = 2000;

/** Any failure is a no: the question is whether the database can be used now. */
function answers(pool: pg.Pool): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), answerWithinMs);
    pool
      .query('select 1')
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
