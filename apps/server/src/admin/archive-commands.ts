import { existsSync } from 'node:fs';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { exportClinic } from '../clinic-archive/export-clinic.ts';
import { importClinic } from '../clinic-archive/import-clinic.ts';
import { prepareTables } from '../store/database.ts';
import { type Environment, onInstallation } from './admin-database.ts';
import { refusingFile } from './backup-commands.ts';

export interface ExportOptions {
  readonly slug: string;
  readonly path: string;
  readonly now: Date;
}

/** `junction admin export`: may be run while the server serves. */
export async function exportOne(
  environment: Environment,
  { slug, path, now }: ExportOptions,
): Promise<Result<string, Problem>> {
  if (existsSync(path)) return refused([{ path, message: 'is there already; give the name of a new file' }]);
  return refusingFile(path, async () => {
    const done = await onInstallation(environment, 'beside', ({ access }) =>
      exportClinic({ owner: access.owner, slug, path, exportedAt: now }),
    );
    if (!done.ok) return done;
    const rows = done.value.tables.reduce((sum, table) => sum + table.rows, 0);
    return ok(`Exported ${rows} rows of ${done.value.clinic.name} into ${path}. It is not locked: keep it safe.\n`);
  });
}

/** `junction admin import`: may be run while the server serves; it serves the new clinic at once. */
export async function importOne(environment: Environment, path: string): Promise<Result<string, Problem>> {
  return refusingFile(path, async () => {
    const done = await onInstallation(environment, 'beside-or-new', async ({ access }) => {
      await prepareTables(access, async () => undefined);
      return importClinic(path, access.owner);
    });
    if (!done.ok) return done;
    const { clinic, tables } = done.value;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return ok(`Imported ${rows} rows of ${clinic.name} as /clinics/${clinic.slug}. Nobody can sign in there yet.\n`);
  });
}
