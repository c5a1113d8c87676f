import type { KeyObject } from 'node:crypto';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrationKey } from '../store/migrations/migrate.ts';
import type { Migration } from '../store/migrations/read-migrations.ts';
import { parseSection, parseSectionEnd, type Section } from './backup-contents.ts';
import { readBackupFile } from './backup-file.ts';
import { type CheckedBackup, checkBackup } from './check-backup.ts';
import { RefusedFile } from './refused-file.ts';
import { listStoredTables, migrationsTable, ourSchemas, quotedName } from './stored-tables.ts';

export interface Restoring {
  readonly path: string;
  readonly secret: KeyObject | undefined;
  /** The owner of the tables in the target. */
  readonly owner: pg.ClientConfig;
  readonly migrations: readonly Migration[];
  /** `refuse`: a target that holds anything is left alone. `replace`: what it holds is removed first. */
  readonly existing: 'refuse' | 'replace';
}

/**
 * Puts the backup in the place of what the target holds. The file is read through before the target is touched; then all
 * is done in one transaction, so that it is done wholly or not at all. Tables come from our own migrations: first those of
 * the backup, then, over its rows, the newer ones.
 */
export async function restoreBackup(restoring: Restoring): Promise<CheckedBackup> {
  const { path, secret, owner, migrations, existing } = restoring;
  const checked = await checkBackup(path, secret, migrations);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationKey]);
    await client.query("set local datestyle = 'ISO'; set local timezone = 'UTC'; set local statement_timeout = 0");
    if (existing === 'refuse') await refuseIfFilled(client);
    await removeEverything(client);
    const count = checked.header.migrations.length;
    await applyMigrations(client, migrations.slice(0, count));
    await loadSections(client, restoring);
    await applyMigrations(client, migrations.slice(count));
    await client.query('commit');
    await client.query('analyze');
    return checked;
  } finally {
    // Without a commit, the end of the connection takes everything back.
    await client.end();
  }
}

/** Throws with the names of tables that hold rows. */
async function refuseIfFilled(client: pg.Client): Promise<void> {
  const filled: string[] = [];
  for (const table of await listStoredTables(client)) {
    const name = quotedName(client, table);
    // Physical size, because rows of clinics are kept from the owner too.
    const { rows } = await client.query<{ size: string }>('select pg_relation_size($1::regclass) as size', [name]);
    if (Number(rows[0]?.size) > 0) filled.push(table.table);
  }
  if (filled.length === 0) return;
  throw new RefusedFile(
    `was not restored: the target is not empty (${filled.slice(0, 5).join(', ')}${filled.length > 5 ? ', …' : ''}). Give an empty one, or --replace to remove what it holds`,
  );
}

async function removeEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(
    `select format('drop %s if exists %I.%I cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
         when 'S' then 'sequence' else 'table' end, n.nspname, c.relname) as drop
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
         and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     union all
     select format('drop routine if exists %s cascade', p.oid::regprocedure)
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = any($1) and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     union all
     select format('drop type if exists %I.%I cascade', n.nspname, t.typname)
       from pg_type t join pg_namespace n on n.oid = t.typnamespace
       where n.nspname = any($1) and t.typtype in ('e', 'd')
         and not exists (select 1 from pg_depend d where d.objid = t.oid and d.deptype = 'e')
     union all
     select format('drop schema %I cascade', nspname) from pg_namespace where nspname = any($1) and nspname <> 'public'`,
    [ourSchemas],
  );
  for (const row of rows) await client.query(row.drop);
}

async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create table if not exists ${migrationsTable} (
    version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
  for (const { version, name, checksum, sql } of migrations) {
    await client.query(sql);
    await client.query(`insert into ${migrationsTable} (version, name, checksum) values ($1, $2, $3)`, [
      version,
      name,
      checksum,
    ]);
  }
}

async function loadSections(client: pg.Client, { path, secret }: Restoring): Promise<void> {
  const tables = await listStoredTables(client);
  const apart = tables.filter(({ isOfClinics }) => isOfClinics).map((table) => quotedName(client, table));
  // COPY does not go through row-level security; nobody else sees this before the commit, and there it is in force again.
  for (const name of apart) await client.query(`alter table ${name} no force row level security`);
  let section: { readonly of: Section; readonly load: Load } | undefined;
  for await (const frame of readBackupFile(path, secret)) {
    if (frame.kind === 'section') {
      const of = parseSection(frame.value);
      section = { of, load: beginLoad(client, of) };
    } else if (frame.kind === 'data') await section?.load.write(frame.bytes);
    else if (frame.kind === 'section-end' && section !== undefined) {
      const loaded = await section.load.end();
      const { rows } = parseSectionEnd(frame.value);
      if (loaded !== rows) throw new RefusedFile(`is damaged: ${section.of.table} came to ${loaded} of ${rows} rows`);
      section = undefined;
    }
  }
  await client.query('set constraints all immediate');
  for (const name of apart) await client.query(`alter table ${name} force row level security`);
}

interface Load {
  readonly write: (bytes: Buffer) => Promise<void>;
  /** The number of rows that the database took. */
  readonly end: () => Promise<number>;
}

function beginLoad(client: pg.Client, section: Section): Load {
  const columns = section.columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const stream = client.query(copyFrom(`copy ${quotedName(client, section)} (${columns}) from stdin`));
  const done = finished(stream);
  // A fault may come while nobody waits for it yet; `end` and `write` tell it.
  done.catch(() => undefined);
  return {
    write: async (bytes) => {
      if (stream.write(bytes)) return;
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    },
    end: async () => {
      stream.end();
      await done;
      return stream.rowCount ?? 0;
    },
  };
}
