import type { Account } from '@junction/contract';
import { forgetBegunProofs } from '../store/sign-in/attempts.ts';
import { listFactors, removePasskey, useCodeOnce } from '../store/sign-in/factors.ts';
import { findPinHash, setPinHash } from '../store/sign-in/secrets.ts';
import { type Device, endSession, endSessions, listDevices } from '../store/sign-in/sessions.ts';
import { callAuth, withCookies } from './call-auth.ts';
import { refuseCommonPassword, wordsAbout } from './common-password.ts';
import { keepStaffSession, renewSession, type Step } from './keep-session.ts';
import { keyedHash } from './keyed-hash.ts';
import { forgetAccountTries, limitAccount } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { type Holder, isPasswordOf } from './prove-again.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused, wrongSecret } from './sign-in-refused.ts';
import { inClinic } from './standing.ts';
import type { StandingPerson } from './standing-person.ts';

/** A member of staff, in their clinic, with the session that they have. */
export interface StaffHolder extends Holder {
  readonly clinicId: string;
  readonly person: StandingPerson;
}

export async function readAccount(parts: SignInParts, { session, clinicId, person }: StaffHolder): Promise<Account> {
  const { db } = parts;
  const { hasTotp, passkeys } = await listFactors(db, session.userId);
  const pin = await inClinic(parts, clinicId, (tx) => findPinHash(tx, clinicId, person.id));
  const devices = await listDevices(db, { userId: session.userId });
  return {
    ...{ name: person.name, email: session.email, hasTotp, hasPin: pin !== undefined },
    devices: devicesDocument(devices, session),
    passkeys: passkeys.map((passkey) => ({
      credentialId: passkey.credentialId,
      name: passkey.name,
      createdAt: passkey.createdAt.toISOString(),
      usedAt: passkey.usedAt?.toISOString() ?? null,
    })),
  };
}

/** Devices as the browser is told of them. */
export const devicesDocument = (devices: readonly Device[], { sessionId }: Session): Account['devices'] =>
  devices.map((device) => ({
    sessionId: device.sessionId,
    userAgent: device.userAgent,
    address: device.address,
    signedInAt: device.signedInAt.toISOString(),
    seenAt: device.seenAt.toISOString(),
    isThisOne: device.sessionId === sessionId,
  }));

export async function endDevice({ db }: SignInParts, session: Session, sessionId: string): Promise<void> {
  if (await endSession(db, { userId: session.userId, sessionId })) return;
  throw noSuchDevice();
}

/** Ends every session of the user, this one too. */
export const signOutEverywhere = ({ db }: SignInParts, { userId }: Session): Promise<void> =>
  endSessions(db, { userId });

/** A new secret for an authenticator app, and recovery codes. It counts once a code of it was given. */
export async function beginTotp(
  parts: SignInParts,
  { headers, session }: StaffHolder,
  password: string,
): Promise<{ readonly uri: string; readonly recoveryCodes: readonly string[] }> {
  if (!(await isPasswordOf(parts, session, password))) throw wrongSecret();
  if ((await listFactors(parts.db, session.userId)).hasTotp) {
    throw isSetUp();
  }
  const { value } = await callAuth(() =>
    parts.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
  );
  if (!('totpURI' in value)) throw wrongSecret();
  return { uri: value.totpURI, recoveryCodes: value.backupCodes };
}

/** Takes the first code of the new app. The session goes on under a new token, as one that proved it. */
export async function confirmTotp(parts: SignInParts, holder: StaffHolder, code: string): Promise<Step> {
  const { headers, session, clinicId } = holder;
  await limitAccount(parts, session.userId, 'code');
  if ((await listFactors(parts.db, session.userId)).hasTotp) throw isSetUp();
  const { cookies } = await callAuth(() => parts.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
  await useCodeOnce(parts.db, session.userId, keyedHash(parts.secret, 'code', session.userId, code));
  await forgetAccountTries(parts, session.userId, 'code');
  const step = await keepStaffSession(parts, { headers, cookies, clinicId, method: 'totp' });
  if (step.standing.kind !== 'active') return step;
  // As old as it was: setting up an app makes no session last longer.
  const { createdAt, expiresAt } = session;
  return renewSession(parts, withCookies(headers, cookies), step.standing.session, {
    ...{ createdAt, expiresAt, steppedUpAt: parts.clock() },
  });
}

/** Takes the app away. Refused when it is the only second proof of somebody who must have one. */
export async function removeTotp(parts: SignInParts, holder: StaffHolder, password: string): Promise<Step> {
  const { headers, session, clinicId, person } = holder;
  if (!(await isPasswordOf(parts, session, password))) throw wrongSecret();
  const { passkeys } = await listFactors(parts.db, session.userId);
  if (passkeys.length === 0 && !person.isSample) throw lastFactor();
  const { cookies } = await callAuth(() =>
    parts.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  return keepStaffSession(parts, { headers, cookies, clinicId, method: passkeys.length > 0 ? 'passkey' : 'password' });
}

/** New recovery codes; the ones before are good for nothing any more. */
export async function makeRecoveryCodes(
  parts: SignInParts,
  { headers, session }: StaffHolder,
  password: string,
): Promise<readonly string[]> {
  if (!(await isPasswordOf(parts, session, password))) throw wrongSecret();
  const { value } = await callAuth(() =>
    parts.auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
  );
  return value.backupCodes;
}

export async function dropPasskey(parts: SignInParts, holder: StaffHolder, credentialId: string): Promise<void> {
  const { userId } = holder.session;
  const { hasTotp, passkeys } = await listFactors(parts.db, userId);
  if (!hasTotp && passkeys.length === 1 && !holder.person.isSample) throw lastFactor();
  if (await removePasskey(parts.db, { userId, credentialId })) return;
  throw new SignInRefused({ status: 404, code: 'not-found', detail: 'There is no such passkey.' });
}

/** Changes the password and signs the user out everywhere else. */
export async function changePassword(
  parts: SignInParts,
  { headers, session, clinicId, person }: StaffHolder,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Step> {
  if (!(await isPasswordOf(parts, session, current))) throw wrongSecret();
  const whose = { name: person.name, email: session.email };
  const about = await inClinic(parts, clinicId, (tx) => wordsAbout(tx, clinicId, whose));
  refuseCommonPassword('next', next, about);
  const { internalAdapter } = await parts.auth.$context;
  await internalAdapter.updatePassword(session.userId, await hashPassword(next));
  await endSessions(parts.db, { userId: session.userId, except: session.sessionId });
  await forgetBegunProofs(parts.db, session.userId);
  return renewSession(parts, headers, session, { steppedUpAt: parts.clock() });
}

/** Sets the PIN that opens a locked desk. It is no password: it opens nothing else. */
export async function setPin(parts: SignInParts, { clinicId, person }: StaffHolder, pin: string): Promise<void> {
  if (/^(\d)\1*$/.test(pin) || '0123456789876543210'.includes(pin)) {
    throw new SignInRefused({
      ...{ status: 422, code: 'invalid', detail: 'The input is refused; errors says why.' },
      errors: [{ path: 'pin', message: 'is the first that anyone would try; give another' }],
    });
  }
  const hash = await hashPassword(pin);
  await inClinic(parts, clinicId, (tx) => setPinHash(tx, clinicId, person.id, hash));
}

export const noSuchDevice = (): SignInRefused =>
  new SignInRefused({ status: 404, code: 'not-found', detail: 'There is no such device.' });

const isSetUp = (): SignInRefused =>
  new SignInRefused({ status: 409, code: 'conflict', detail: 'An authenticator app is set up; remove it first.' });

const lastFactor = (): SignInRefused =>
  new SignInRefused({
    ...{ status: 409, code: 'conflict' },
    detail: 'It is your only second proof. Add another first, then remove this one.',
  });
