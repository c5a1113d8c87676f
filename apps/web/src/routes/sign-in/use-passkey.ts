import type { SessionState } from '@junction/contract';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { words } from '#src/text/words.ts';

interface Challenge<T> {
  readonly challengeId: string;
  readonly options: T;
}

/** True where the browser has passkeys: not at every address. */
export const hasPasskeys = (): boolean =>
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.:[\]]+$/.test(location.hostname);

/** Signs in with a passkey of the device. */
export async function signInWithPasskey(clinic: string): Promise<ApiAnswer<SessionState>> {
  const asked = await callApi<Challenge<PublicKeyCredentialRequestOptionsJSON>>(
    'POST',
    '/api/sign-in/passkey/challenge',
  );
  if (!asked.ok) return asked;
  const { challengeId, options } = asked.value;
  const response = await startAuthentication({ optionsJSON: options }).catch(() => undefined);
  if (response === undefined) return notUsed;
  return callApi('POST', '/api/sign-in/passkey', { clinic, challengeId, response: plain(response) });
}

/** Makes a passkey on the device and adds it to the account. */
export async function addPasskey(name: string): Promise<ApiAnswer<SessionState>> {
  const asked = await callApi<Challenge<PublicKeyCredentialCreationOptionsJSON>>(
    'POST',
    '/api/account/passkeys/challenge',
  );
  if (!asked.ok) return asked;
  const { challengeId, options } = asked.value;
  const response = await startRegistration({ optionsJSON: options }).catch(() => undefined);
  if (response === undefined) return notUsed;
  return callApi('POST', '/api/account/passkeys', { challengeId, name, response: plain(response) });
}

/** The browser says the same whether somebody declined, waited too long or has no passkey. */
const notUsed = {
  ok: false,
  problem: { status: 0, code: 'not-used', text: words.signIn.passkeyFailed, current: undefined },
} as const;

const plain = <T extends { readonly clientExtensionResults: unknown }>(response: T) => ({
  ...response,
  clientExtensionResults: {},
});
