import type pg from 'pg';

/** A table as the database describes it. */
export interface StoredTable {
  readonly schema: string;
  readonly table: string;
  /** In their order, without generated ones. */
  readonly columns: readonly string[];
  /** Its rows belong to clinics, which the database keeps apart even for its owner. */
  readonly isOfClinics: boolean;
}

/** Where our migrations put tables. */
export const ourSchemas = ['public', 'auth'] as const;

/** What the migrations keep for themselves: the head of a backup says it. */
export const migrationsTable = 'applied_migrations';

/** All tables of the installation but that of the migrations, each after those it refers to. */
export async function listStoredTables(client: pg.ClientBase): Promise<readonly StoredTable[]> {
  const { rows } = await client.query<TableRow>(
    `select n.nspname as schema, c.relname as table, c.relforcerowsecurity as forced,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as refers_to,
       c.oid::regclass::text as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1) and c.relname <> $2
     group by c.oid, n.nspname order by n.nspname desc, c.relname`,
    [ourSchemas, migrationsTable],
  );
  return inOrderOfReference(rows).map(toTable);
}

export const quotedName = (client: pg.ClientBase, { schema, table }: Pick<StoredTable, 'schema' | 'table'>): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;

interface TableRow {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly forced: boolean;
  readonly columns: readonly string[];
  readonly refers_to: readonly string[];
}

const toTable = ({ schema, table, columns, forced }: TableRow): StoredTable => {
  const isOfClinics = forced && columns.includes('clinic_id');
  if (forced && !isOfClinics) throw new Error(`${schema}.${table} forces row-level security but has no clinic_id`);
  return { schema, table, columns, isOfClinics };
};

function inOrderOfReference(rows: readonly TableRow[]): readonly TableRow[] {
  const ordered: TableRow[] = [];
  const placed = new Set<string>();
  for (let rest = rows; rest.length > 0; ) {
    const ready = rest.filter((row) => row.refers_to.every((name) => placed.has(name)));
    if (ready.length === 0) {
      throw new Error(`Tables refer to each other in a circle: ${rest.map(({ name }) => name).join(', ')}`);
    }
    for (const row of ready) placed.add(row.name);
    ordered.push(...ready);
    rest = rest.filter((row) => !placed.has(row.name));
  }
  return ordered;
}
