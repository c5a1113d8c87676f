import type { Refusal } from './problem-document.ts';
import { RepeatedKeys } from './repeated-keys.ts';

/**
 * The refusal that an error thrown on the way to a route stands for, in our own words: what a library says about bad
 * input may quote the input. What is not in this table is a fault of ours: 500, and nothing said about it.
 */
export function refusalOfError(error: unknown): Refusal {
  if (error instanceof RepeatedKeys)
    return { status: 422, code: 'invalid', detail: 'The input is refused; errors says why.', errors: error.problems };
  if (error instanceof SyntaxError && statusOf(error) === 400) return { status: 400, detail: 'The body is not JSON.' };
  const code = codeOf(error);
  const known = table[code];
  if (known !== undefined) return known;
  if (isOfDatabase(error, code)) return databaseAway;
  const status = statusOf(error);
  if (status === 429)
    return { status, detail: 'Too many requests; Retry-After says in how many seconds to come again.' };
  return status >= 400 && status < 500 ? { status } : { status: 500 };
}

const table: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, detail: 'The body is larger than this route takes.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, detail: 'Send application/json.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, detail: 'The body is empty; send JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, detail: 'The body is not as long as it says.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, detail: 'The body is not JSON.' },
  // PostgreSQL: disk_full
  '53100': { status: 507, detail: 'The disk of the database is full. Nothing was stored.', retryAfterSeconds: 60 },
  // PostgreSQL: deadlock_detected and serialization_failure, after several tries
  '40P01': {
    status: 503,
    detail: 'Too much happens at once. Nothing was stored; send it again.',
    retryAfterSeconds: 1,
  },
  '40001': {
    status: 503,
    detail: 'Too much happens at once. Nothing was stored; send it again.',
    retryAfterSeconds: 1,
  },
  FST_ERR_BAD_URL: { status: 400, detail: 'The address is not well formed.' },
};

/** After a commit was sent and no answer came, nobody knows; a key makes it safe to ask again. */
const databaseAway: Refusal = {
  status: 503,
  detail:
    'The database does not answer now. Whether this was stored is not known; send it again, with the same Idempotency-Key if there was one.',
  retryAfterSeconds: 5,
};

/** Codes of PostgreSQL by which it turns connections away, ends them, is busy elsewhere or is a standby; and those of its socket. */
const awayCodes = /^(?:08...|57P0.|57014|25006|53[03]00|53200|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;

/** What the driver says without a code when a connection ended under a query, or none came in time. */
const awayMessages =
  /^(?:Connection terminated|Client was closed|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/;

const isOfDatabase = (error: unknown, code: string): boolean =>
  awayCodes.test(code) || (error instanceof Error && (awayMessages.test(error.message) || isSessionUnread(error)));

/** better-auth keeps to itself why it could not read a session; but it does nothing there than ask the database. */
const isSessionUnread = (error: Error): boolean =>
  'body' in error &&
  typeof error.body === 'object' &&
  error.body !== null &&
  Reflect.get(error.body, 'code') === 'FAILED_TO_GET_SESSION';

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

const statusOf = (error: unknown): number => {
  const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
};
