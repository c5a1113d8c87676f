import { randomBytes } from 'node:crypto';
import { changeSession, endSession, type SessionChange } from '../store/sign-in/sessions.ts';
import { findSignInStaff } from '../store/sign-in/sign-in-people.ts';
import { auditOwnSigning } from './audit-sign-in.ts';
import { callAuth, withCookies } from './call-auth.ts';
import { readSession, type Session, type SignInMethod } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { wrongSecret } from './sign-in-refused.ts';
import { inClinic, type Standing, standingOf } from './standing.ts';

/** Where somebody stands after a step of signing in, and the cookies that say so. */
export interface Step {
  readonly standing: Standing;
  readonly cookies: readonly string[];
}

export interface NewSession {
  /** As the request came, with whatever session the browser had. */
  readonly headers: Headers;
  /** What better-auth set for the new session. */
  readonly cookies: readonly string[];
  readonly clinicId: string;
  readonly method: SignInMethod;
}

/** Binds a new session of a user to the person who works in the clinic. Refused like a wrong password when none does. */
export async function keepStaffSession(parts: SignInParts, made: NewSession): Promise<Step> {
  const { clinicId, method } = made;
  const session = await readNewSession(parts, made);
  const staff = await inClinic(parts, clinicId, (tx) => findSignInStaff(tx, clinicId, { authUserId: session.userId }));
  if (staff === undefined || (staff.isSample && !parts.allowsSamples)) {
    await endSession(parts.db, session);
    throw wrongSecret();
  }
  return keep(parts, made, session, { clinicId, actorKind: 'staff', actorId: staff.staffId, method });
}

/** Binds a new session of a user to a clinic in which it may be for some patients. */
export async function keepPatientSession(
  parts: SignInParts,
  made: NewSession,
  actor: { readonly kind: 'patient' | 'guardian'; readonly id: string } | undefined,
): Promise<Step> {
  const { clinicId, method } = made;
  const session = await readNewSession(parts, made);
  const known = actor === undefined ? {} : { actorKind: actor.kind, actorId: actor.id };
  return keep(parts, made, session, { clinicId, method, ...known });
}

async function keep(parts: SignInParts, made: NewSession, session: Session, change: SessionChange): Promise<Step> {
  const { db, auth, clock } = parts;
  await changeSession(db, session.sessionId, { ...change, seenAt: clock() });
  // What the browser had before is over: one browser, one session.
  const before = await readSession(auth, made.headers);
  if (before !== null && before.sessionId !== session.sessionId) await endSession(db, before);
  const standing = await standingOf(parts, await readSession(auth, withCookies(made.headers, made.cookies)));
  if (standing.kind === 'active') await auditOwnSigning(parts, { ...standing, headers: made.headers }, 'sign-in');
  return { standing, cookies: made.cookies };
}

async function readNewSession({ auth }: SignInParts, { headers, cookies }: NewSession): Promise<Session> {
  const session = await readSession(auth, withCookies(headers, cookies));
  if (session === null) throw wrongSecret();
  return session;
}

/** Changes a session that somebody has and gives it a new token: the one it had is good for nothing any more. */
export async function renewSession(
  parts: SignInParts,
  headers: Headers,
  session: Session,
  change: SessionChange,
): Promise<Step> {
  const token = randomBytes(32).toString('base64url');
  await changeSession(parts.db, session.sessionId, { ...change, token, seenAt: parts.clock() });
  const { cookies } = await callAuth(() =>
    parts.auth.api.sendSession({ body: { token }, headers, returnHeaders: true }),
  );
  return { standing: await standingOf(parts, await readSession(parts.auth, withCookies(headers, cookies))), cookies };
}
