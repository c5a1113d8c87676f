import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { advancePasskey, findPasskey, insertPasskey, listFactors } from '../store/sign-in/factors.ts';
import { callAuth } from './call-auth.ts';
import { keepStaffSession, type Step } from './keep-session.ts';
import { limitAddress } from './limits.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused, wrongSecret } from './sign-in-refused.ts';
import type { Visitor } from './staff-sign-in.ts';

const challengeMinutes = 5;

/** Where the browser is: a passkey made at one address is good for no other. */
export interface Site {
  readonly origin: string;
}

export interface PasskeyChallenge<T> {
  readonly challengeId: string;
  readonly options: T;
}

export async function askForPasskey(
  parts: SignInParts,
  { origin }: Site,
  address: string,
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON>> {
  await limitAddress(parts, address);
  const options = await generateAuthenticationOptions({ rpID: rpIdOf(origin), userVerification: 'required' });
  return { challengeId: await keepChallenge(parts, 'anyone', options.challenge), options };
}

/** Takes what a passkey signed. The device made sure who holds it, so it stands for password and second proof. */
export async function signInWithPasskey(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { origin }: Site,
  { challengeId, response }: { readonly challengeId: string; readonly response: AuthenticationResponseJSON },
): Promise<Step> {
  await limitAddress(parts, address);
  const { db, auth } = parts;
  const expectedChallenge = await takeChallenge(parts, 'anyone', challengeId);
  const passkey = await findPasskey(db, response.id);
  if (passkey === undefined) throw wrongSecret();
  const { credentialId, publicKey, counter } = passkey;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    credential: { id: credentialId, publicKey, counter },
    requireUserVerification: true,
  }).catch(refuseWhatDoesNotVerify);
  if (!verified || !(await advancePasskey(db, credentialId, authenticationInfo.newCounter))) throw wrongSecret();
  const { cookies } = await callAuth(() =>
    auth.api.startSession({ body: { userId: passkey.userId }, headers, returnHeaders: true }),
  );
  return keepStaffSession(parts, { headers, cookies, clinicId, method: 'passkey' });
}

export async function askForNewPasskey(
  parts: SignInParts,
  { origin }: Site,
  session: Session,
): Promise<PasskeyChallenge<PublicKeyCredentialCreationOptionsJSON>> {
  const { passkeys } = await listFactors(parts.db, session.userId);
  const options = await generateRegistrationOptions({
    rpName: 'Junction',
    rpID: rpIdOf(origin),
    userName: session.email,
    userID: new Uint8Array(Buffer.from(session.userId)),
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challengeId: await keepChallenge(parts, session.sessionId, options.challenge), options };
}

export interface NewPasskey {
  readonly challengeId: string;
  readonly name: string;
  readonly response: RegistrationResponseJSON;
}

export async function addPasskey(
  parts: SignInParts,
  { origin }: Site,
  session: Session,
  { challengeId, name, response }: NewPasskey,
): Promise<void> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: await takeChallenge(parts, session.sessionId, challengeId),
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    requireUserVerification: true,
  }).catch(refuseWhatDoesNotVerify);
  if (!verified) throw wrongSecret();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const passkey = { credentialId: id, userId: session.userId, publicKey, counter, transports, name };
  if (await insertPasskey(parts.db, passkey)) return;
  throw new SignInRefused({ status: 409, code: 'conflict', detail: 'This passkey is in use already.' });
}

/** The library says by throwing that something does not fit, and what: nobody but an attacker needs to know. */
function refuseWhatDoesNotVerify(): never {
  throw wrongSecret();
}

const rpIdOf = (origin: string): string => new URL(origin).hostname;

/** A challenge is for one browser, is good once, and for five minutes. */
async function keepChallenge({ auth, clock, newId }: SignInParts, holder: string, challenge: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const challengeId = newId();
  await internalAdapter.createVerificationValue({
    identifier: `passkey ${holder} ${challengeId}`,
    value: challenge,
    expiresAt: new Date(clock().getTime() + challengeMinutes * 60_000),
  });
  return challengeId;
}

async function takeChallenge({ auth }: SignInParts, holder: string, challengeId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const taken = await internalAdapter.consumeVerificationValue(`passkey ${holder} ${challengeId}`);
  if (taken === null) throw wrongSecret();
  return taken.value;
}
