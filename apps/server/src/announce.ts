import type { Config } from './config.ts';
import type { DemoSignIn } from './sign-in/demo-sign-ins.ts';
import type { Clinic } from './store/clinics.ts';

export interface Announcement {
  readonly address: string;
  readonly database: Config['database'];
  readonly clinics: readonly Clinic[];
  /** True when the database of an earlier server was taken over. */
  readonly attached: boolean;
  /** Sample people with passwords that are in the sources. */
  readonly samples: readonly DemoSignIn[];
}

/** What is said once the server serves. */
export function announcement({ address, database, clinics, attached, samples }: Announcement): string {
  const where =
    database.kind === 'external'
      ? 'the PostgreSQL of DATABASE_URL'
      : `PostgreSQL under ${database.dataFolder}${attached ? ', which was still running' : ''}`;
  return [
    '',
    `  Junction   ${address}/`,
    `  Assess     ${address}/assess`,
    `  Clinics    ${clinics.map(({ name, city, state }) => `${name}, ${city}, ${state}`).join('; ') || 'none yet'}`,
    `  Database   ${where}`,
    ...signInLines({ address, clinics, samples }),
    '  Stop       Ctrl-C',
    '',
  ].join('\n');
}

function signInLines({
  address,
  clinics,
  samples,
}: Pick<Announcement, 'address' | 'clinics' | 'samples'>): readonly string[] {
  const [first] = samples;
  if (first === undefined) return clinics.map(({ slug }) => `  Sign in    ${address}/clinics/${slug}/sign-in`);
  const width = Math.max(...samples.map(({ email }) => email.length));
  return [
    `  Sign in    ${address}/clinics/${first.clinic}/sign-in as one of these SAMPLE people of the demo clinic:`,
    ...samples.map(({ role, email, password }) => `             ${email.padEnd(width)}  ${password}  (${role})`),
  ];
}
