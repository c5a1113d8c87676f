import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A device that keeps one passkey, as a browser would ask it: WebAuthn level 2, ES256, no attestation. */
export interface TestAuthenticator {
  readonly credentialId: string;
  /** Makes the passkey for a challenge. */
  readonly register: (challenge: string, site: TestSite) => Credential;
  /** Signs a challenge with it; the counter goes up each time unless it is told. */
  readonly assert: (challenge: string, site: TestSite, counter?: number) => Credential;
}

export interface TestSite {
  readonly origin: string;
  readonly rpId: string;
}

interface Credential {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: Readonly<Record<string, unknown>>;
  readonly clientExtensionResults: Readonly<Record<string, never>>;
}

/** The person is there and was verified; with the key of the passkey or without. */
const flags = { asserted: 0x05, registered: 0x45 } as const;

export function createTestAuthenticator(): TestAuthenticator {
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = id.toString('base64url');
  let used = 0;
  const credential = (response: Credential['response']): Credential => ({
    ...{ id: credentialId, rawId: credentialId, type: 'public-key', response, clientExtensionResults: {} },
  });
  return {
    credentialId,
    register: (challenge, site) => {
      const length = Buffer.from([0, id.length]);
      const data = Buffer.concat([head(site, flags.registered, 0), Buffer.alloc(16), length, id, coseKey(publicKey)]);
      return credential({
        clientDataJSON: clientData('webauthn.create', challenge, site).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      });
    },
    assert: (challenge, site, counter = ++used) => {
      const data = head(site, flags.asserted, counter);
      const client = clientData('webauthn.get', challenge, site);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
  };
}

const clientData = (type: string, challenge: string, { origin }: TestSite): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function head({ rpId }: TestSite, flag: number, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flag]), count]);
}

/** The public key in CBOR: EC2 (1: 2), ES256 (3: -7), P-256 (-1: 1), x (-2), y (-3). */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (text: string): Buffer => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(x),
    Buffer.from([0x22]),
    bytes(y),
  ]);
}

/** `{ fmt: 'none', attStmt: {}, authData }` in CBOR. */
function attestation(data: Buffer): Buffer {
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
  const length = Buffer.from([0x58, data.length]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), length, data],
  ]);
}
