import { ok, type Problem, type Result, refused } from '@junction/kernel';

/** Everything that is set from outside, read once at start. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Where people reach this server, without a closing slash; absent: at its own address. */
  readonly publicUrl?: string;
  readonly database: { readonly kind: 'embedded'; readonly dataFolder: string } | ExternalDatabase;
  readonly smtpUrl?: string;
  /** Where texts are posted. */
  readonly textUrl?: string;
  readonly sessionSecret?: string;
}

export interface ExternalDatabase {
  readonly kind: 'external';
  readonly url: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const shortestSecret = 32;

/** The configuration, or every wrong value by its name with what would be right. No message repeats a value that may hold a secret. */
export function parseConfig(environment: Environment): Result<Config, Problem> {
  const problems: Problem[] = [];
  const wrong = (path: string, message: string): undefined => {
    problems.push({ path, message });
    return undefined;
  };
  for (const name of names) {
    if (environment[name]?.trim() === '') wrong(name, `is empty; ${rightValues[name]}, or leave it unset`);
  }
  const given = (name: Name): string | undefined => environment[name]?.trim() || undefined;

  const port = parsePort(given('PORT') ?? '3000');
  if (port === undefined) wrong('PORT', `is "${given('PORT')}"; ${rightValues.PORT}`);

  const host = given('HOST') ?? '127.0.0.1';
  if (!/^[A-Za-z0-9.:_-]+$/.test(host)) wrong('HOST', `is "${host}"; ${rightValues.HOST}`);

  const publicUrl = parseOrigin(given('PUBLIC_URL'));
  if (publicUrl === 'wrong') wrong('PUBLIC_URL', rightValues.PUBLIC_URL);

  const url = given('DATABASE_URL');
  if (url !== undefined && !isUrlOf(url, ['postgres:', 'postgresql:'])) {
    wrong('DATABASE_URL', rightValues.DATABASE_URL);
  }
  const smtpUrl = given('SMTP_URL');
  if (smtpUrl !== undefined && !isUrlOf(smtpUrl, ['smtp:', 'smtps:'])) wrong('SMTP_URL', rightValues.SMTP_URL);

  const textUrl = given('TEXT_URL');
  if (textUrl !== undefined && !isUrlOf(textUrl, ['http:', 'https:'])) wrong('TEXT_URL', rightValues.TEXT_URL);

  const sessionSecret = given('SESSION_SECRET');
  if (sessionSecret !== undefined && sessionSecret.length < shortestSecret) {
    wrong('SESSION_SECRET', `has ${sessionSecret.length} characters; ${rightValues.SESSION_SECRET}`);
  }

  if (problems.length > 0 || port === undefined) return refused(problems);
  return ok({
    port,
    host,
    database:
      url === undefined
        ? { kind: 'embedded', dataFolder: given('JUNCTION_DATA') ?? './data' }
        : { kind: 'external', url },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(textUrl === undefined ? {} : { textUrl }),
    ...(sessionSecret === undefined ? {} : { sessionSecret }),
  });
}

const rightValues = {
  PORT: 'give a whole number from 0 to 65535 (0: any free port)',
  HOST: 'give a host name or an IP address to listen on',
  PUBLIC_URL: 'give an address such as https://clinic.example.org, without a path',
  DATABASE_URL: 'give an address such as postgresql://user:password@host:5432/junction',
  JUNCTION_DATA: 'give the folder for the data of the embedded database',
  SMTP_URL: 'give an address such as smtps://user:password@mail.example.org:465',
  TEXT_URL: 'give an address such as https://user:password@texts.example.org/send',
  SESSION_SECRET: `give at least ${shortestSecret} random characters`,
} as const;

type Name = keyof typeof rightValues;
const names = Object.keys(rightValues) as readonly Name[]; // The keys of the constant above, nothing wider.

function parsePort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function parseOrigin(text: string | undefined): string | 'wrong' | undefined {
  if (text === undefined) return undefined;
  if (!isUrlOf(text, ['http:', 'https:'])) return 'wrong';
  const url = new URL(text);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return isBare ? url.origin : 'wrong';
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return protocols.includes(url.protocol) && url.hostname !== '';
}
