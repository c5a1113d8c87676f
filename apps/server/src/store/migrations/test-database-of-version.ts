import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { listStoredTables, quotedName } from '../../backup/stored-tables.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './read-migrations.ts';

/** Rows as a version of Junction wrote them, in SQL for the tables as they were then: `<name of the migration>`. */
const rowsFolder = join(import.meta.dirname, 'rows-of-versions');

/** Whether there are rows for the tables that this migration made. */
export const hasRows = ({ name }: Migration): boolean => existsSync(join(rowsFolder, name));

/**
 * Brings an empty database to the last of these migrations, as an installation that was there from the beginning: each
 * migration runs over the rows of the versions before it. `afterEach` is told of each migration when its rows are in.
 */
export async function buildVersion(
  owner: pg.Client,
  migrations: readonly Migration[],
  afterEach: (migration: Migration) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const [index, migration] of migrations.entries()) {
    await migrate(owner, migrations.slice(0, index + 1));
    if (hasRows(migration)) await owner.query(readFileSync(join(rowsFolder, migration.name), 'utf8'));
    await afterEach(migration);
  }
}

/** The rows of each table, each as text, with the columns that tell them. */
export type StoredRows = ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: readonly string[] }>;

/** Every row of every table, read around the separation of clinics. `like`: only its tables and columns. */
export async function readAllRows(superuser: pg.Client, like?: StoredRows): Promise<StoredRows> {
  const found = new Map<string, { columns: readonly string[]; rows: readonly string[] }>();
  await superuser.query("set timezone = 'UTC'");
  for (const table of await listStoredTables(superuser)) {
    const name = `${table.schema}.${table.table}`;
    const columns = like === undefined ? table.columns : like.get(name)?.columns;
    if (columns === undefined) continue;
    const list = columns.map((it) => superuser.escapeIdentifier(it)).join(', ');
    const { rows } = await superuser.query<{ row: string }>(
      `select row(${list})::text as row from ${quotedName(superuser, table)} order by 1`,
    );
    found.set(name, { columns, rows: rows.map(({ row }) => row) });
  }
  return found;
}

/** Everything that the database enforces, in words of its own: columns, keys, checks, indexes, policies and grants. */
export async function describeRules(owner: pg.Client): Promise<readonly string[]> {
  const ours = `n.nspname in ('public', 'auth')`;
  const from = 'from pg_class c join pg_namespace n on n.oid = c.relnamespace';
  const { rows } = await owner.query<{ line: string }>(
    `select concat_ws(' ', 'column', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
       pg_get_expr(d.adbin, d.adrelid), a.attacl) as line
     ${from} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where ${ours} and c.relkind in ('r', 'p')
     union all select concat_ws(' ', 'table', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity, c.relacl)
     ${from} where ${ours} and c.relkind in ('r', 'p')
     union all select concat_ws(' ', 'constraint', c.oid::regclass, k.conname, k.convalidated, pg_get_constraintdef(k.oid))
     ${from} join pg_constraint k on k.conrelid = c.oid where ${ours}
     union all select concat_ws(' ', 'index', pg_get_indexdef(x.indexrelid), x.indisvalid)
     ${from} join pg_index x on x.indrelid = c.oid where ${ours}
     union all select concat_ws(' ', 'policy', c.oid::regclass, p.polname, p.polcmd, p.polroles::text,
       pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
     ${from} join pg_policy p on p.polrelid = c.oid where ${ours}
     order by 1`,
  );
  return rows.map(({ line }) => line);
}
