import type { Auth } from './auth.ts';

export type SignInMethod = 'password' | 'totp' | 'recovery-code' | 'passkey' | 'mailed-code' | 'printed-code';

/** A session as its row says; what it may do, `standingOf` says. */
export interface Session {
  readonly sessionId: string;
  readonly token: string;
  readonly userId: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly seenAt: Date;
  readonly clinicId: string | null;
  readonly actor: { readonly kind: 'staff' | 'patient' | 'guardian'; readonly id: string } | null;
  readonly method: SignInMethod | null;
  readonly lockedAt: Date | null;
  readonly steppedUpAt: Date | null;
}

/** The session of the cookie, if its signature is ours and it has not ended. */
export async function readSession(auth: Auth, headers: Headers): Promise<Session | null> {
  const found = await auth.api.getSession({ headers });
  if (found === null) return null;
  const { session, user } = found;
  const { actorKind, actorId } = session;
  return {
    sessionId: session.id,
    token: session.token,
    userId: user.id,
    email: user.email,
    createdAt: session.createdAt,
    expiresAt: session.expiresAt,
    seenAt: session.seenAt ?? session.createdAt,
    clinicId: session.clinicId ?? null,
    actor: isActorKind(actorKind) && typeof actorId === 'string' ? { kind: actorKind, id: actorId } : null,
    method: isMethod(session.method) ? session.method : null,
    lockedAt: session.lockedAt ?? null,
    steppedUpAt: session.steppedUpAt ?? null,
  };
}

const isActorKind = (value: unknown): value is 'staff' | 'patient' | 'guardian' =>
  value === 'staff' || value === 'patient' || value === 'guardian';

const methods = ['password', 'totp', 'recovery-code', 'passkey', 'mailed-code', 'printed-code'] as const;

const isMethod = (value: unknown): value is SignInMethod => methods.some((method) => method === value);
