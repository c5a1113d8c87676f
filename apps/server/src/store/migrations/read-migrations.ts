import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  readonly version: number;
  /** The file's name, such as `0001_clinics.sql`. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations of a folder in order of their numbers: `NNNN_purpose.sql`, no number twice. Numbers may be left out. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const nameOf = new Map<number, string>();
  return names.sort().map((name) => {
    const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (!(version > 0)) throw new Error(`migrations/${name}: a migration must be called NNNN_purpose.sql`);
    const other = nameOf.get(version);
    if (other !== undefined) throw new Error(`migrations/${name}: ${other} has that number already`);
    nameOf.set(version, name);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { version, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
