import type { Config } from './config.ts';
import type { Clinic } from './store/clinics.ts';

export interface Announcement {
  readonly address: string;
  readonly database: Config['database'];
  readonly clinics: readonly Clinic[];
  /** True when the database of an earlier server was taken over. */
  readonly attached: boolean;
}

/** What is said once the server serves. */
export function announcement({ address, database, clinics, attached }: Announcement): string {
  const where =
    database.kind === 'external'
      ? 'the PostgreSQL of DATABASE_URL'
      : `PostgreSQL under ${database.dataFolder}${attached ? ', which was still running' : ''}`;
  return [
    '',
    `  Junction   ${address}/`,
    `  Clinics    ${clinics.map(({ name, city, state }) => `${name}, ${city}, ${state}`).join('; ') || 'none yet'}`,
    `  Database   ${where}`,
    '  Sign-ins   none yet: the assessment screen and POST /api/assess are open, and nothing of a patient is stored',
    '  Stop       Ctrl-C',
    '',
  ].join('\n');
}
