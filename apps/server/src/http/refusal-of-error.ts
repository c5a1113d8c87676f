import type { Refusal } from './problem-document.ts';

/**
 * The refusal that an error thrown on the way to a route stands for, in our own words: what a library says about bad
 * input may quote the input. What is not in this table is a fault of ours: 500, and nothing said about it.
 */
export function refusalOfError(error: unknown): Refusal {
  if (error instanceof SyntaxError && statusOf(error) === 400) return { status: 400, detail: 'The body is not JSON.' };
  const known = table[codeOf(error)];
  if (known !== undefined) return known;
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
  FST_ERR_BAD_URL: { status: 400, detail: 'The address is not well formed.' },
};

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

const statusOf = (error: unknown): number => {
  const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
};
