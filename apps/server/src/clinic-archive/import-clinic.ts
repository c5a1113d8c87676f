import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RefusedFile } from '../backup/refused-file.ts';
import { listStoredTables, migrationsTable, quotedName, type StoredTable } from '../backup/stored-tables.ts';
import { type ArchiveDescription, type ArchivedTable, parseDescription, parseObject } from './archive-contents.ts';
import { listTarEntries, type TarEntry } from './tar.ts';

/** Takes the clinic of the archive into the database: wholly, or not at all. */
export async function importClinic(path: string, owner: pg.ClientConfig): Promise<ArchiveDescription> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new RefusedFile('cannot be opened: there is no such file, or it may not be read', { cause });
  });
  try {
    const archive = await checkArchive(path, file);
    await insertArchive(archive, owner);
    return archive.description;
  } finally {
    await file.close();
  }
}

interface Archive {
  readonly path: string;
  readonly description: ArchiveDescription;
  readonly entries: ReadonlyMap<string, TarEntry>;
}

/** Reads the whole archive once. Refused unless every table is as it was written and every row is of the clinic. */
async function checkArchive(path: string, file: FileHandle): Promise<Archive> {
  const entries = new Map((await listTarEntries(file)).map((entry) => [entry.name, entry]));
  const about = entries.get('archive.json');
  if (about === undefined || about.size > 1_000_000) throw new RefusedFile('is no clinic archive of Junction');
  const bytes = Buffer.alloc(about.size);
  await file.read({ buffer: bytes, position: about.start });
  const description = parseDescription(bytes.toString('utf8'));
  const archive = { path, description, entries };
  for (const table of description.tables) {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const line of linesOf(archive, table)) {
      hash.update(`${line}\n`);
      rows += 1;
      if (Reflect.get(parseObject(line), 'clinic_id') !== description.clinic.clinicId) {
        throw new RefusedFile(`is damaged: ${table.file} holds a row of another clinic`);
      }
    }
    if (rows !== table.rows || hash.digest('hex') !== table.sha256) {
      throw new RefusedFile(`is damaged: the checksum of ${table.file} does not fit`);
    }
  }
  return archive;
}

/** The lines of a table's file, ended by a line feed and by nothing else: text may hold what other readers end a line at. */
async function* linesOf({ path, entries }: Archive, { file: name }: ArchivedTable): AsyncGenerator<string> {
  const entry = entries.get(name);
  if (entry === undefined) throw new RefusedFile(`is damaged: ${name} is missing`);
  if (entry.size === 0) return;
  const { start, size } = entry;
  const stream = createReadStream(path, { start, end: start + size - 1, encoding: 'utf8' });
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new RefusedFile(`is damaged: the last line of ${name} has no end`);
}

async function insertArchive(archive: Archive, owner: pg.ClientConfig): Promise<void> {
  const { clinic, schema, tables } = archive.description;
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("set local timezone = 'UTC'; set local statement_timeout = 0");
    await refuseIfUnfit(client, clinic, schema);
    await client.query("select set_config('app.clinic_id', $1, true)", [clinic.clinicId]);
    const stored = new Map((await listStoredTables(client)).map((table) => [table.table, table]));
    for (const table of tables) {
      const into = stored.get(table.table);
      const unknown = into === undefined ? table.table : table.columns.find((name) => !into.columns.includes(name));
      if (into === undefined || unknown !== undefined)
        throw new RefusedFile(`does not fit: nothing here takes ${unknown}`);
      await insertTable(client, into, table, linesOf(archive, table));
    }
    await client.query('commit');
  } finally {
    // Without a commit, the end of the connection takes everything back.
    await client.end();
  }
}

async function refuseIfUnfit(
  client: pg.Client,
  { clinicId, slug }: ArchiveDescription['clinic'],
  schema: string,
): Promise<void> {
  const known = await client.query(`select 1 from ${migrationsTable} where name = $1`, [schema]);
  if (known.rowCount === 0) throw new RefusedFile(`is from a newer Junction: this one does not know ${schema}`);
  const taken = await client.query<{ slug: string }>('select slug from clinics where clinic_id = $1 or slug = $2', [
    clinicId,
    slug,
  ]);
  if (taken.rows[0] !== undefined) {
    throw new RefusedFile(`was not imported: this installation has the clinic "${taken.rows[0].slug}" already`);
  }
}

/** All rows in one statement, so that rows of a table may refer to each other. */
async function insertTable(
  client: pg.Client,
  into: StoredTable,
  { columns, rows }: ArchivedTable,
  lines: AsyncIterable<string>,
): Promise<void> {
  await client.query('create temporary table archive_lines (line json) on commit drop');
  const stream = client.query(copyFrom('copy archive_lines (line) from stdin'));
  const done = finished(stream);
  done.catch(() => undefined);
  for await (const line of lines) {
    if (stream.write(`${line.replaceAll('\\', '\\\\')}\n`)) continue;
    await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
  }
  stream.end();
  await done;
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const target = quotedName(client, into);
  const inserted = await client.query(
    `insert into ${target} (${names}) select ${columns.map((name) => `r.${client.escapeIdentifier(name)}`).join(', ')}
     from archive_lines, json_populate_record(null::${target}, line) r`,
  );
  if (inserted.rowCount !== rows) throw new Error(`${into.table} took ${inserted.rowCount} of ${rows} rows`);
  await client.query('drop table archive_lines');
}
