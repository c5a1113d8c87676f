import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { AppliedMigration, BackupHeader, Section } from './backup-contents.ts';
import { type Frame, largestDataBytes } from './frames.ts';
import { listStoredTables, migrationsTable, quotedName } from './stored-tables.ts';

/**
 * What is gone once it is restored: sessions (people sign in again; a session that was ended must not come back), open
 * codes, and counters of attempts.
 */
export const leftOut: ReadonlySet<string> = new Set(['auth.session', 'auth.verification', 'auth.attempts']);

/** Everything in the database as of one moment, read in a transaction of its own while others go on writing. */
export async function* dumpDatabase(owner: pg.ClientConfig, takenAt: Date): AsyncGenerator<Frame> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await beginSnapshot(client);
    const header = await readHeader(client, takenAt);
    yield { kind: 'header', value: header };
    for (const table of await listStoredTables(client)) {
      if (leftOut.has(`${table.schema}.${table.table}`)) continue;
      const { schema, columns } = table;
      const clinics = table.isOfClinics ? header.clinics.map(({ clinicId }) => clinicId) : [null];
      for (const clinicId of clinics) yield* dumpSection(client, { schema, table: table.table, columns, clinicId });
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Opens a transaction that sees one moment and writes nothing, with values written the same way everywhere. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query(
    "set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0",
  );
}

/** The transaction may see rows of this clinic only; of no clinic: a table that keeps rows from its owner is an error. */
export async function lookAtClinic(client: pg.ClientBase, clinicId: string | null): Promise<void> {
  await client.query("select set_config('app.clinic_id', $1, true), set_config('row_security', $2, true)", [
    clinicId ?? '',
    clinicId === null ? 'off' : 'on',
  ]);
}

async function readHeader(client: pg.ClientBase, takenAt: Date): Promise<BackupHeader> {
  const migrations = await client.query<AppliedMigration>(
    `select version, name, checksum from ${migrationsTable} order by version`,
  );
  const clinics = await client.query<BackupHeader['clinics'][number]>(
    'select clinic_id as "clinicId", slug, name from clinics order by clinic_id',
  );
  const version = await client.query<{ server_version: string }>('show server_version');
  return {
    takenAt: takenAt.toISOString(),
    postgres: version.rows[0]?.server_version ?? '',
    migrations: migrations.rows,
    clinics: clinics.rows,
  };
}

async function* dumpSection(client: pg.Client, section: Section): AsyncGenerator<Frame> {
  await lookAtClinic(client, section.clinicId);
  const columns = section.columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const where = section.clinicId === null ? '' : ` where clinic_id = ${client.escapeLiteral(section.clinicId)}`;
  const query = copyTo(`copy (select ${columns} from ${quotedName(client, section)}${where}) to stdout`);
  yield { kind: 'section', value: section };
  const hash = createHash('sha256');
  for await (const bytes of inChunks(client.query(query))) {
    hash.update(bytes);
    yield { kind: 'data', bytes };
  }
  yield { kind: 'section-end', value: { rows: query.rowCount ?? 0, sha256: hash.digest('hex') } };
}

/** The same bytes in chunks that are neither tiny nor larger than a frame takes. */
async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + largestDataBytes - size);
      waiting.push(part);
      size += part.length;
      at += part.length;
      if (size < largestDataBytes) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(waiting);
}
