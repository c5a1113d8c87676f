import { RefusedFile } from './refused-file.ts';

/** The first frame of a backup. */
export interface BackupHeader {
  readonly takenAt: string;
  /** The version of PostgreSQL that it was taken from; it goes into any from 15 on. */
  readonly postgres: string;
  /** What made the tables, in order: the version of the schema. */
  readonly migrations: readonly AppliedMigration[];
  readonly clinics: readonly { readonly clinicId: string; readonly slug: string; readonly name: string }[];
}

export interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

/** Rows of one table, of one clinic where its rows belong to clinics. */
export interface Section {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly clinicId: string | null;
}

/** What the data frames of a section come to. */
export interface SectionEnd {
  readonly rows: number;
  readonly sha256: string;
}

export function parseHeader(value: unknown): BackupHeader {
  return {
    takenAt: text(value, 'takenAt'),
    postgres: text(value, 'postgres'),
    migrations: list(value, 'migrations').map((it) => ({
      version: number(it, 'version'),
      name: text(it, 'name'),
      checksum: text(it, 'checksum'),
    })),
    clinics: list(value, 'clinics').map((it) => ({
      clinicId: text(it, 'clinicId'),
      slug: text(it, 'slug'),
      name: text(it, 'name'),
    })),
  };
}

export function parseSection(value: unknown): Section {
  return {
    schema: text(value, 'schema'),
    table: text(value, 'table'),
    columns: list(value, 'columns').map(String),
    clinicId: get(value, 'clinicId') === null ? null : text(value, 'clinicId'),
  };
}

export const parseSectionEnd = (value: unknown): SectionEnd => ({
  rows: number(value, 'rows'),
  sha256: text(value, 'sha256'),
});

const get = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function text(value: unknown, name: string): string {
  const found = get(value, name);
  if (typeof found === 'string') return found;
  throw new RefusedFile(`is damaged: its description lacks ${name}`);
}

function number(value: unknown, name: string): number {
  const found = get(value, name);
  if (Number.isSafeInteger(found)) return Number(found);
  throw new RefusedFile(`is damaged: its description lacks ${name}`);
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = get(value, name);
  if (Array.isArray(found)) return found;
  throw new RefusedFile(`is damaged: its description lacks ${name}`);
}
