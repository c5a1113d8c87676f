import type pg from 'pg';
import type { Migration } from './read-migrations.ts';

/** Only one process migrates at a time; the others wait and then find nothing left to do. */
export const migrationKey = 74_218_002;

/**
 * Brings the database to the newest migration and returns the names of those it applied, each in a transaction of its
 * own. Refused, with nothing changed, when what was applied before differs from the files: history is never edited.
 */
export async function migrate(owner: pg.ClientBase, migrations: readonly Migration[]): Promise<readonly string[]> {
  await owner.query('select pg_advisory_lock($1)', [migrationKey]);
  try {
    await owner.query(`create table if not exists applied_migrations (
      version    integer     primary key,
      name       text        not null,
      checksum   text        not null,
      applied_at timestamptz not null default now()
    )`);
    const done = await owner.query<Applied>('select version, name, checksum from applied_migrations order by version');
    assertSameHistory(done.rows, migrations);
    const open = migrations.slice(done.rows.length);
    for (const migration of open) await apply(owner, migration);
    return open.map((migration) => migration.name);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationKey]);
  }
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

function assertSameHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, past] of applied.entries()) {
    const migration = migrations[index];
    if (migration === undefined) {
      throw new Error(`The database has ${past.name}, which this version does not know: it is from a newer Junction.`);
    }
    if (migration.name !== past.name) {
      throw new Error(
        `migrations/${migration.name}: the database applied ${past.name} in its place. Give it the next number.`,
      );
    }
    if (migration.checksum !== past.checksum) {
      throw new Error(
        `migrations/${migration.name} was changed after it was applied. Put it back and write a new migration.`,
      );
    }
  }
}

async function apply(owner: pg.ClientBase, migration: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(migration.sql);
    await owner.query('insert into applied_migrations (version, name, checksum) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.checksum,
    ]);
    await owner.query('commit');
  } catch (cause) {
    await owner.query('rollback');
    throw new Error(`migrations/${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
