import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { beginSnapshot, lookAtClinic } from '../backup/dump-database.ts';
import { RefusedFile } from '../backup/refused-file.ts';
import { listStoredTables, migrationsTable, quotedName, type StoredTable } from '../backup/stored-tables.ts';
import {
  type ArchiveDescription,
  type ArchivedTable,
  archiveFormat,
  archiveVersion,
  columnsNotArchived,
  notArchived,
} from './archive-contents.ts';
import { archiveReadme } from './archive-readme.ts';
import { archiveSchema } from './archive-schema.ts';
import { tarEnd, tarHead, tarPadding } from './tar.ts';

export interface Exporting {
  readonly owner: pg.ClientConfig;
  readonly slug: string;
  readonly path: string;
  readonly exportedAt: Date;
}

/** Writes the whole record of one clinic, as of one moment, into an open archive. The file is whole or not there. */
export async function exportClinic({ owner, slug, path, exportedAt }: Exporting): Promise<ArchiveDescription> {
  const parts = `${path}.parts`;
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await mkdir(parts, { mode: 0o700 });
    await beginSnapshot(client);
    const clinic = await getClinic(client, slug);
    await lookAtClinic(client, clinic.clinicId);
    const tables = (await listStoredTables(client)).filter(isArchived).map(withoutSignIns);
    const archived: ArchivedTable[] = [];
    for (const table of tables) archived.push(await writeTable(client, table, clinic.clinicId, parts));
    const schema = await client.query<{ name: string }>(
      `select name from ${migrationsTable} order by version desc limit 1`,
    );
    const description: ArchiveDescription = {
      format: archiveFormat,
      version: archiveVersion,
      exportedAt: exportedAt.toISOString(),
      clinic,
      schema: schema.rows[0]?.name ?? '',
      tables: archived,
    };
    await writeTar(
      parts,
      {
        'README.md': archiveReadme(description),
        'archive.json': `${JSON.stringify(description, null, 2)}\n`,
        'schema.json': `${JSON.stringify(await archiveSchema(client, tables), null, 2)}\n`,
      },
      archived,
      exportedAt,
    );
    await rename(join(parts, 'archive.tar'), path);
    return description;
  } finally {
    await client.end();
    await rm(parts, { recursive: true, force: true });
  }
}

async function getClinic(client: pg.ClientBase, slug: string): Promise<ArchiveDescription['clinic']> {
  const { rows } = await client.query<ArchiveDescription['clinic']>(
    'select clinic_id as "clinicId", slug, name from clinics where slug = $1',
    [slug],
  );
  if (rows[0] === undefined) throw new RefusedFile(`was not made: there is no clinic "${slug}" here`);
  return rows[0];
}

const isArchived = ({ schema, table, isOfClinics }: StoredTable): boolean =>
  schema === 'public' && (isOfClinics || table === 'clinics') && !notArchived.has(table);

const withoutSignIns = (table: StoredTable): StoredTable => ({
  ...table,
  columns: table.columns.filter((name) => !columnsNotArchived.has(name)),
});

const rowsAtOnce = 500;

/** One row a line, each a JSON object with the columns of the table. */
async function writeTable(
  client: pg.Client,
  table: StoredTable,
  clinicId: string,
  folder: string,
): Promise<ArchivedTable> {
  const columns = table.columns.map((name) => client.escapeIdentifier(name)).join(', ');
  await client.query(
    `declare rows_of_table no scroll cursor for select row_to_json(t)::text as line
     from (select ${columns} from ${quotedName(client, table)} where clinic_id = ${client.escapeLiteral(clinicId)}) t`,
  );
  const hash = createHash('sha256');
  const out = createWriteStream(join(folder, `${table.table}.ndjson`), { mode: 0o600 });
  let rows = 0;
  for (let more = true; more; ) {
    const batch = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from rows_of_table`);
    const text = batch.rows.map(({ line }) => `${line}\n`).join('');
    hash.update(text);
    await write(out, text);
    rows += batch.rows.length;
    more = batch.rows.length === rowsAtOnce;
  }
  await end(out);
  await client.query('close rows_of_table');
  const file = `tables/${table.table}.ndjson`;
  return { table: table.table, file, columns: table.columns, rows, sha256: hash.digest('hex') };
}

async function writeTar(
  folder: string,
  texts: Readonly<Record<string, string>>,
  tables: readonly ArchivedTable[],
  modified: Date,
): Promise<void> {
  const out = createWriteStream(join(folder, 'archive.tar'), { mode: 0o600, flush: true });
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    await write(out, Buffer.concat([tarHead(name, bytes.length, modified), bytes, tarPadding(bytes.length)]));
  }
  for (const { table, file } of tables) {
    const path = join(folder, `${table}.ndjson`);
    const handle = await open(path, 'r');
    const { size } = await handle.stat().finally(() => handle.close());
    await write(out, tarHead(file, size, modified));
    for await (const chunk of createReadStream(path)) await write(out, chunk);
    await write(out, tarPadding(size));
  }
  await write(out, tarEnd);
  await end(out);
}

async function write(out: WriteStream, bytes: string | Buffer): Promise<void> {
  if (out.errored !== null) throw out.errored;
  if (!out.write(bytes)) await once(out, 'drain');
}

async function end(out: WriteStream): Promise<void> {
  out.end();
  await once(out, 'close');
  if (out.errored !== null) throw out.errored;
}
