import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** `"p"."clinic_id" = $3` in any of the ways that our statements write it. */
const filter = /(?:"?\w+"?\.)?"?clinic_id"? = \$(\d+)/g;

/**
 * Connections whose statements have lost every filter by clinic, as if somebody had forgotten all of them at once. What
 * still keeps clinics apart is the database. `onFilter` hears of each filter taken out.
 */
export function openUnfiltered(connection: pg.ClientConfig, onFilter: () => void): Database {
  const pool = new pg.Pool({ ...connection, max: 5 });
  const without = (sql: string): string =>
    sql.replace(filter, (_whole, number: string) => {
      onFilter();
      // The parameter stays, with its type, or the statement could not be prepared.
      return `$${number}::uuid is not null`;
    });
  const unfiltered: PostgresPool = {
    connect: async () => {
      const client = await pool.connect();
      const query = (sql: string, parameters: readonly unknown[]) => client.query(without(sql), [...parameters]);
      return { query, release: () => client.release() } as unknown as PostgresPoolClient; // No cursors here.
    },
    end: () => pool.end(),
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: unfiltered }) });
  const connections = () => ({ open: pool.totalCount, idle: pool.idleCount, most: 5, waiting: pool.waitingCount });
  return { db, isAnswering: async () => true, connections, close: () => db.destroy() };
}
