import { RefusedFile } from '../backup/refused-file.ts';

/** `archive.json`: what a clinic archive holds. */
export interface ArchiveDescription {
  readonly format: typeof archiveFormat;
  readonly version: typeof archiveVersion;
  readonly exportedAt: string;
  readonly clinic: { readonly clinicId: string; readonly slug: string; readonly name: string };
  /** The last migration of the installation that it comes from. */
  readonly schema: string;
  /** In an order in which they can be put in. */
  readonly tables: readonly ArchivedTable[];
}

export interface ArchivedTable {
  readonly table: string;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

export const archiveFormat = 'junction-clinic-archive';
export const archiveVersion = 1;

/**
 * Tables that belong to an installation and not to the record of a clinic: how people sign in, mail on its way, answers
 * kept for repeated requests, and times kept for somebody who is typing.
 */
export const notArchived: ReadonlySet<string> = new Set([
  'staff_pins',
  'staff_invitations',
  'patient_logins',
  'patient_codes',
  'mail_outbox',
  'calendar_feeds',
  'idempotency_keys',
  'holds',
]);

/** Columns that point at sign-ins of the installation. */
export const columnsNotArchived: ReadonlySet<string> = new Set(['auth_user_id']);

export function parseDescription(text: string): ArchiveDescription {
  const value = parseObject(text);
  const string = (of: object, name: string): string => {
    const found: unknown = Reflect.get(of, name);
    if (typeof found !== 'string') throw new RefusedFile(`is damaged: archive.json lacks ${name}`);
    return found;
  };
  const clinic: unknown = Reflect.get(value, 'clinic');
  const tables: unknown = Reflect.get(value, 'tables');
  if (string(value, 'format') !== archiveFormat) throw new RefusedFile('is no clinic archive of Junction');
  if (Reflect.get(value, 'version') !== archiveVersion) throw new RefusedFile('is in a format of a newer Junction');
  if (typeof clinic !== 'object' || clinic === null || !Array.isArray(tables)) {
    throw new RefusedFile('is damaged: archive.json lacks its clinic or its tables');
  }
  return {
    format: archiveFormat,
    version: archiveVersion,
    exportedAt: string(value, 'exportedAt'),
    clinic: { clinicId: string(clinic, 'clinicId'), slug: string(clinic, 'slug'), name: string(clinic, 'name') },
    schema: string(value, 'schema'),
    tables: tables.map((table: unknown) => {
      const of = typeof table === 'object' && table !== null ? table : {};
      const columns: unknown = Reflect.get(of, 'columns');
      if (!Array.isArray(columns)) throw new RefusedFile('is damaged: archive.json lacks columns');
      return {
        table: string(of, 'table'),
        file: string(of, 'file'),
        columns: columns.map(String),
        rows: Number(Reflect.get(of, 'rows')),
        sha256: string(of, 'sha256'),
      };
    }),
  };
}

export function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw new RefusedFile('is damaged: a line of it is not JSON', { cause });
  }
  throw new RefusedFile('is damaged: a line of it is not an object');
}
