import { createHash, randomBytes } from 'node:crypto';

/** The last part of a feed's address: the clinic, and 24 random bytes that nobody guesses. Only a hash of it is kept. */
export function makeFeedSecret(clinicId: string): string {
  return Buffer.concat([Buffer.from(clinicId.replaceAll('-', ''), 'hex'), randomBytes(24)]).toString('base64url');
}

/** The clinic in which the secret is to be looked for, and its hash; undefined: it is no secret of ours. */
export function readFeedSecret(secret: string): { readonly clinicId: string; readonly secretHash: Buffer } | undefined {
  const bytes = Buffer.from(secret, 'base64url');
  // Written otherwise than we write it, it is another address.
  if (bytes.length !== 40 || bytes.toString('base64url') !== secret) return undefined;
  const hex = bytes.toString('hex', 0, 16);
  const clinicId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { clinicId, secretHash: hashFeedSecret(secret) };
}

export const hashFeedSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
