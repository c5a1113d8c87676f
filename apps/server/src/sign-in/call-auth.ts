import { APIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import { addressHeader, requestHeader } from './auth.ts';
import { SignInRefused, tooMany, wrongSecret } from './sign-in-refused.ts';

/** Who asks, as better-auth wants to know it: the cookies, the browser and the address; and, for the audit, in which request. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip, [requestHeader]: request.id });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value.slice(0, 4096));
  }
  return headers;
}

/** The headers of the same one, once these cookies are set. */
export function withCookies(headers: Headers, cookies: readonly string[]): Headers {
  const jar = new Map<string, string>();
  const pairs = [...(headers.get('cookie') ?? '').split(';'), ...cookies.map((line) => line.split(';')[0] ?? '')];
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  const next = new Headers(headers);
  next.set('cookie', Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '));
  return next;
}

interface Answer<T> {
  readonly headers: Headers;
  readonly response: T;
}

/** What better-auth answers, with the cookies it sets. What it refuses is refused with one answer, whatever it was. */
export async function callAuth<T>(
  call: () => Promise<Answer<T>>,
): Promise<{ readonly value: T; readonly cookies: readonly string[] }> {
  try {
    const { headers, response } = await call();
    return { value: response, cookies: headers.getSetCookie() };
  } catch (error) {
    throw refusalOfAuth(error);
  }
}

function refusalOfAuth(error: unknown): unknown {
  if (!(error instanceof APIError) || error.statusCode >= 500) return error;
  const code: unknown = error.body?.code;
  if (error.statusCode === 429) return tooMany(15 * 60);
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') {
    return new SignInRefused({ status: 401, code: 'start-again', detail: 'Begin again with your password.' });
  }
  return wrongSecret();
}
