import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** What the schema of a passkey lets through. */
interface Credential {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: Readonly<Record<string, unknown>>;
}

// The library reads the parts itself and throws at what it does not understand.

export const asAuthentication = (credential: Credential): AuthenticationResponseJSON =>
  ({ ...credential, clientExtensionResults: {} }) as unknown as AuthenticationResponseJSON;

export const asRegistration = (credential: Credential): RegistrationResponseJSON =>
  ({ ...credential, clientExtensionResults: {} }) as unknown as RegistrationResponseJSON;
