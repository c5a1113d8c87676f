import { useCodeOnce } from '../store/sign-in/factors.ts';
import { endSession } from '../store/sign-in/sessions.ts';
import { callAuth, withCookies } from './call-auth.ts';
import { keepStaffSession, type Step } from './keep-session.ts';
import { keyedHash } from './keyed-hash.ts';
import { excuseAddress, forgetAccountTries, limitAccount, limitAddress } from './limits.ts';
import { readSession } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { wrongSecret } from './sign-in-refused.ts';

/** Who asks, and in which clinic. */
export interface Visitor {
  readonly headers: Headers;
  readonly address: string;
  readonly clinicId: string;
}

/** The cookies of a challenge: the password was right, and a code is asked for. */
export interface Challenge {
  readonly standing: 'code-asked';
  readonly cookies: readonly string[];
}

/**
 * Takes a password. The same is done, and takes as long, for an address that nobody has, for a wrong password and for
 * somebody who works elsewhere.
 */
export async function signInWithPassword(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Step | Challenge> {
  await limitAddress(parts, address);
  await limitAccount(parts, email);
  const { value, cookies } = await callAuth(() =>
    parts.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  );
  if ('twoFactorRedirect' in value) {
    // The browser is about to forget the session that it has; nobody else shall have it either.
    const before = await readSession(parts.auth, headers);
    if (before !== null) await endSession(parts.db, before);
    return { standing: 'code-asked', cookies };
  }
  const step = await keepStaffSession(parts, { headers, cookies, clinicId, method: 'password' });
  await forgetAccountTries(parts, email);
  await excuseAddress(parts, address);
  return step;
}

/** Takes the code that follows a password: of the authenticator app, or a recovery code. Each is good once. */
export async function proveSecondFactor(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { kind, code }: { readonly kind: 'totp' | 'recovery-code'; readonly code: string },
): Promise<Step> {
  await limitAddress(parts, address);
  const { db, auth, secret } = parts;
  const asked = { body: { code }, headers: withoutSession(headers, auth), returnHeaders: true } as const;
  const { cookies } = await callAuth<unknown>(() =>
    kind === 'totp' ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked),
  );
  const session = await readSession(auth, withCookies(headers, cookies));
  if (session === null) throw wrongSecret();
  if (!(await useCodeOnce(db, session.userId, keyedHash(secret, 'code', session.userId, code)))) {
    await endSession(db, session);
    throw wrongSecret();
  }
  const step = await keepStaffSession(parts, { headers, cookies, clinicId, method: kind });
  await forgetAccountTries(parts, session.email);
  await excuseAddress(parts, address);
  return step;
}

/** better-auth would check the code for the session that the browser has, not for the password that was just given. */
function withoutSession(headers: Headers, auth: SignInParts['auth']): Headers {
  const name = auth.options.advanced.cookies.session_token.name;
  const kept = (headers.get('cookie') ?? '').split(';').filter((pair) => pair.trim().split('=')[0] !== name);
  const next = new Headers(headers);
  next.set('cookie', kept.join(';'));
  return next;
}
