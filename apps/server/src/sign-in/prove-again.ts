import { findPasswordHash, listFactors, useCodeOnce } from '../store/sign-in/factors.ts';
import { findPinHash } from '../store/sign-in/secrets.ts';
import { changeSession, countFailedUnlock, endSession } from '../store/sign-in/sessions.ts';
import { callAuth } from './call-auth.ts';
import { renewSession, type Step } from './keep-session.ts';
import { keyedHash } from './keyed-hash.ts';
import { excuseAddress, forgetAccountTries, limitAccount, limitAddress } from './limits.ts';
import { isPassword } from './password-hash.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused, wrongSecret } from './sign-in-refused.ts';
import { inClinic } from './standing.ts';

/** What somebody who is signed in may prove themselves with again. */
export type Proof = { readonly password: string } | { readonly code: string } | { readonly pin: string };

/** Somebody who is signed in, and the request that said so. */
export interface Holder {
  readonly headers: Headers;
  readonly address: string;
  readonly session: Session;
}

/** After this many wrong secrets at a locked desk its session ends. */
const mostFailedUnlocks = 5;

export async function lockSession({ db, clock }: SignInParts, { session }: Holder): Promise<void> {
  await changeSession(db, session.sessionId, { lockedAt: clock() });
}

/** Opens a locked session with a PIN or the password. */
export async function unlockSession(parts: SignInParts, holder: Holder, proof: Proof): Promise<Step> {
  await limitAddress(parts, holder.address);
  if (await isProved(parts, holder, proof)) {
    await excuseAddress(parts, holder.address);
    return renewSession(parts, holder.headers, holder.session, { lockedAt: null, failedUnlocks: 0 });
  }
  // Counted in the row, so that many tries at once are as many tries.
  if ((await countFailedUnlock(parts.db, holder.session.sessionId)) < mostFailedUnlocks) throw wrongSecret();
  await endSession(parts.db, holder.session);
  throw new SignInRefused({
    status: 401,
    code: 'signed-out',
    detail: 'Too many tries: this session has ended. Sign in again.',
  });
}

/** Proves again who is there, for what asks for it. A PIN is not enough. */
export async function stepUp(parts: SignInParts, holder: Holder, proof: Proof): Promise<Step> {
  await limitAddress(parts, holder.address);
  if ('pin' in proof || !(await isProved(parts, holder, proof))) throw wrongSecret();
  await excuseAddress(parts, holder.address);
  return renewSession(parts, holder.headers, holder.session, { steppedUpAt: parts.clock() });
}

/** True when the password is the user's. Counts the try; the right password forgets those before, as at signing in. */
export async function isPasswordOf(parts: SignInParts, session: Session, password: string): Promise<boolean> {
  await limitAccount(parts, session.userId);
  const hash = await findPasswordHash(parts.db, session.userId);
  const isRight = hash !== undefined && (await isPassword(hash, password));
  if (isRight) await forgetAccountTries(parts, session.userId);
  return isRight;
}

async function isProved(parts: SignInParts, { headers, session }: Holder, proof: Proof): Promise<boolean> {
  if ('password' in proof) return isPasswordOf(parts, session, proof.password);
  const kind = 'pin' in proof ? 'pin' : 'code';
  await limitAccount(parts, session.userId, kind);
  const isRight =
    'pin' in proof ? await isPinOf(parts, session, proof.pin) : await isCodeOf(parts, headers, session, proof.code);
  if (isRight) await forgetAccountTries(parts, session.userId, kind);
  return isRight;
}

async function isCodeOf(parts: SignInParts, headers: Headers, session: Session, code: string): Promise<boolean> {
  // A code that only confirms a set-up is no proof of anything.
  if (!(await listFactors(parts.db, session.userId)).hasTotp) return false;
  const body = { code };
  await callAuth(() => parts.auth.api.verifyTOTP({ body, headers, returnHeaders: true }));
  return useCodeOnce(parts.db, session.userId, keyedHash(parts.secret, 'code', session.userId, code));
}

async function isPinOf(parts: SignInParts, { clinicId, actor }: Session, pin: string): Promise<boolean> {
  if (clinicId === null || actor?.kind !== 'staff') return false;
  const hash = await inClinic(parts, clinicId, (tx) => findPinHash(tx, clinicId, actor.id));
  return hash !== undefined && (await isPassword(hash, pin));
}
