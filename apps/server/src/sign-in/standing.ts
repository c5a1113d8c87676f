import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { listFactors } from '../store/sign-in/factors.ts';
import { findLoginPoint } from '../store/sign-in/secrets.ts';
import { changeSession, endSession, lockIfOpen } from '../store/sign-in/sessions.ts';
import {
  findSignInPatient,
  findSignInStaff,
  listPeopleAt,
  type SignInPerson,
} from '../store/sign-in/sign-in-people.ts';
import { type TenantTx, withTenant } from '../store/tenant.ts';
import { auditSigning } from './audit-sign-in.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { type StandingPerson, signInJob } from './standing-person.ts';

/** A session at a desk locks itself after this time without a request, and a patient's ends after twice as long. */
const lockAfterMinutes = 15;
const patientEndsAfterMinutes = 30;

/** How far somebody has come with signing in. Only `active` may do anything in a clinic. */
export type Standing =
  | { readonly kind: 'signed-out' }
  /** The password was right and a second proof is still owed. */
  | {
      readonly kind: 'second-factor';
      readonly session: Session;
      readonly clinicId: string;
      readonly person: StandingPerson;
    }
  /** The password was right and there is no second proof yet: it is to be set up first. */
  | { readonly kind: 'set-up'; readonly session: Session; readonly clinicId: string; readonly person: StandingPerson }
  | {
      readonly kind: 'choose-person';
      readonly session: Session;
      readonly clinicId: string;
      readonly people: readonly SignInPerson[];
    }
  | {
      readonly kind: 'locked' | 'active';
      readonly session: Session;
      readonly clinicId: string;
      readonly person: StandingPerson;
      /** Whom else the same address may sign in. */
      readonly people: readonly SignInPerson[];
    };

const signedOut: Standing = { kind: 'signed-out' };

/** Opens the clinic for signing in. */
export const inClinic = <T>(
  { db }: Pick<SignInParts, 'db'>,
  clinicId: string,
  work: (tx: TenantTx) => Promise<T>,
  actor: Actor = signInJob,
): Promise<T> => withTenant(db, { clinicId, actor, requestId: randomUUID() }, work);

/** What the session may do now. Writes down that it was used, locks it or ends it when it rested too long. */
export async function standingOf(parts: SignInParts, session: Session | null): Promise<Standing> {
  if (session === null || session.clinicId === null) return signedOut;
  const { db, clock } = parts;
  const now = clock();
  const restedMs = now.getTime() - session.seenAt.getTime();
  const isStaff = session.actor?.kind === 'staff';
  if (!isStaff && restedMs > patientEndsAfterMinutes * 60_000) return end(parts, session);
  const isResting = isStaff && session.lockedAt === null && restedMs > lockAfterMinutes * 60_000;
  const current = isResting ? { ...session, lockedAt: now } : session;
  if (isResting) await lockRested(parts, session, now);
  // Once a minute is enough: it is measured in quarters of an hour.
  else if (restedMs > 60_000) await changeSession(db, session.sessionId, { seenAt: now });
  return isStaff ? staffStanding(parts, current, session.clinicId) : patientStanding(parts, current, session.clinicId);
}

/** Of several requests that find the session at rest one locks it and says so. */
async function lockRested(parts: SignInParts, { sessionId, clinicId, actor }: Session, now: Date): Promise<void> {
  if (!(await lockIfOpen(parts.db, sessionId, now)) || clinicId === null || actor === null) return;
  await auditSigning(parts, { clinicId, actor: signInJob, action: 'lock', person: actor });
}

async function staffStanding(parts: SignInParts, session: Session, clinicId: string): Promise<Standing> {
  const staffId = session.actor?.id ?? '';
  const staff = await inClinic(parts, clinicId, (tx) => findSignInStaff(tx, clinicId, { staffId }));
  if (staff === undefined || staff.authUserId !== session.userId) return end(parts, session);
  if (staff.isSample && !parts.allowsSamples) return end(parts, session);
  const person: StandingPerson = {
    ...{ kind: 'staff', id: staff.staffId, name: staff.name, roles: staff.roles, isSample: staff.isSample },
  };
  if (session.method === 'password') {
    const { hasTotp, passkeys } = await listFactors(parts.db, session.userId);
    if (hasTotp || passkeys.length > 0) return { kind: 'second-factor', session, clinicId, person };
    if (!staff.isSample) return { kind: 'set-up', session, clinicId, person };
  }
  return { kind: session.lockedAt === null ? 'active' : 'locked', session, clinicId, person, people: [] };
}

async function patientStanding(parts: SignInParts, session: Session, clinicId: string): Promise<Standing> {
  const people = await inClinic(parts, clinicId, (tx) => listPeopleOf(tx, clinicId, session));
  const { actor } = session;
  if (people.length === 0) return end(parts, session);
  const person = people.find(({ kind, id }) => kind === actor?.kind && id === actor.id);
  if (person === undefined) return { kind: 'choose-person', session, clinicId, people };
  return { kind: 'active', session, clinicId, person: { ...person, roles: [], isSample: false }, people };
}

/** Everyone whom the session may be for: with a mailed code all at the address, with a printed one its patient. */
export async function listPeopleOf(tx: TenantTx, clinicId: string, session: Session): Promise<readonly SignInPerson[]> {
  if (session.method === 'printed-code') {
    const patient = session.actor === null ? undefined : await findSignInPatient(tx, clinicId, session.actor.id);
    return patient === undefined ? [] : [patient];
  }
  const point = await findLoginPoint(tx, clinicId, session.userId);
  return point === undefined ? [] : listPeopleAt(tx, clinicId, point);
}

async function end({ db }: SignInParts, { userId, sessionId }: Session): Promise<Standing> {
  await endSession(db, { userId, sessionId });
  return signedOut;
}
