import pg from 'pg';
import { inject } from 'vitest';
import type { TestDatabase } from '../store/test-database.ts';

/** Every row of the clinic in every table, seen past row-level security. */
export async function rowsOfClinic(database: TestDatabase, clinicId: string): Promise<string> {
  const client = new pg.Client({ ...inject('cluster').superuser, database: String(database.app.database) });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${pg.escapeIdentifier(name)} t where clinic_id = $1 order by 1`,
        [clinicId],
      );
      rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
    }
    return rows.join('\n');
  } finally {
    await client.end();
  }
}
