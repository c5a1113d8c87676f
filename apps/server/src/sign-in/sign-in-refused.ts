import type { Refusal } from '../http/problem-document.ts';

/** Ends a request to sign in, or anything about a session, with a refusal. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly refusal: Refusal;
  /** Set-Cookie lines that go with the refusal. */
  readonly cookies: readonly string[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    refusal: Refusal,
    {
      cookies = [],
      retryAfterSeconds,
    }: { readonly cookies?: readonly string[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(refusal.code ?? String(refusal.status));
    this.refusal = refusal;
    this.cookies = cookies;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The one answer to whatever was wrong: which part it was is not said. */
export const wrongSecret = (): SignInRefused =>
  new SignInRefused({ status: 401, code: 'wrong', detail: 'That did not match. Check what you typed and try again.' });

export const notSignedIn = (): SignInRefused =>
  new SignInRefused({ status: 401, code: 'signed-out', detail: 'Sign in first.' });

export const tooMany = (retryAfterSeconds: number): SignInRefused =>
  new SignInRefused(
    { status: 429, code: 'too-many', detail: 'Too many tries; Retry-After says in how many seconds to come again.' },
    { retryAfterSeconds },
  );
