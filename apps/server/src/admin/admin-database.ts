import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { Config } from '../config.ts';
import { type Installation, openInstallation } from '../store/open-installation.ts';

/** The settings that a command of the administrator reads: where the database is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the database is, by the same two settings as for the server. */
export function parseDatabase(environment: Environment): Result<Config['database'], Problem> {
  const url = environment.DATABASE_URL?.trim();
  if (url === undefined || url === '') {
    return ok({ kind: 'embedded', dataFolder: environment.JUNCTION_DATA?.trim() || './data' });
  }
  const isRight = URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol);
  if (isRight) return ok({ kind: 'external', url });
  return refused([
    { path: 'DATABASE_URL', message: 'give an address such as postgresql://user:password@host:5432/junction' },
  ]);
}

/** Runs the work on the database of the installation and lets go of it. */
export async function onInstallation<T>(
  environment: Environment,
  company: Parameters<typeof openInstallation>[1],
  work: (installation: Installation) => Promise<T>,
): Promise<Result<T, Problem>> {
  const database = parseDatabase(environment);
  if (!database.ok) return database;
  const setting = database.value.kind === 'external' ? 'DATABASE_URL' : 'JUNCTION_DATA';
  const installation = await openInstallation(database.value, company).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Error') return error.message;
    throw error;
  });
  if (typeof installation === 'string') return refused([{ path: setting, message: installation }]);
  return ok(await work(installation).finally(installation.close));
}
