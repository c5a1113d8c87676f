import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { RefusedFile } from './refused-file.ts';

export interface BackupKeyPair {
  /** For the server: with it backups can be made and not read. */
  readonly publicKey: string;
  /** For the safe: whoever has it reads every backup made for the public key. */
  readonly secretKey: string;
}

const publicPrefix = 'junction-backup-public-';
const secretPrefix = 'junction-backup-secret-';

/** A new X25519 pair, each key as one word that carries a check against typing mistakes. */
export function makeBackupKeyPair(): BackupKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: write(publicPrefix, publicKey.export({ format: 'jwk' }).x),
    secretKey: write(secretPrefix, privateKey.export({ format: 'jwk' }).d),
  };
}

export function parseBackupPublicKey(text: string): KeyObject {
  return publicKeyOf(read(publicPrefix, text, 'a public backup key'));
}

export function parseBackupSecretKey(text: string): KeyObject {
  const secret = read(secretPrefix, text, 'a secret backup key');
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, secret]), format: 'der', type: 'pkcs8' });
}

export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: bytes.toString('base64url') }, format: 'jwk' });

/** The 32 bytes of a public key, of the pair's secret key too. */
export function publicBytes(key: KeyObject): Buffer {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

/** What stands before the 32 bytes of an X25519 secret in PKCS#8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b656e04220420', 'hex');

function write(prefix: string, key: string | undefined): string {
  const bytes = Buffer.from(key ?? '', 'base64url');
  return prefix + Buffer.concat([bytes, checkOf(bytes)]).toString('base64url');
}

function read(prefix: string, text: string, what: string): Buffer {
  const word = text.trim();
  const all = Buffer.from(word.startsWith(prefix) ? word.slice(prefix.length) : '', 'base64url');
  const bytes = all.subarray(0, 32);
  if (all.length === 36 && checkOf(bytes).equals(all.subarray(32))) return bytes;
  throw new RefusedFile(`is not ${what}: that is one word beginning with ${prefix}`);
}

function checkOf(bytes: Buffer): Buffer {
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(bytes));
  return check;
}
