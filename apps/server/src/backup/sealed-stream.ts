import {
  createCipheriv,
  createDecipheriv,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { publicBytes, publicKeyOf } from './backup-keys.ts';
import { RefusedFile } from './refused-file.ts';

/** How a file is locked, written in the clear at its start: the file's own key, wrapped for whoever has the secret key. */
export interface Envelope {
  readonly scheme: typeof scheme;
  /** The public key it was made for, so that a wrong secret key is told from a damaged file. */
  readonly recipient: string;
  readonly ephemeral: string;
  readonly wrappedKey: string;
  readonly salt: string;
}

export interface Sealer {
  readonly envelope: Envelope;
  readonly seal: (bytes: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
}

export const scheme = 'x25519-hkdf-sha256-chacha20-poly1305';

/**
 * Locks streams to a public key, as age does: a key for this file alone, wrapped by X25519 and HKDF; then pieces of
 * 64 KiB, each authenticated with its number and with whether it is the last. None can be changed, moved, or left out.
 */
export function sealFor(recipient: KeyObject): Sealer {
  const pair = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: recipient });
  const ephemeral = publicBytes(pair.publicKey);
  const fileKey = randomBytes(32);
  const wrapping = wrappingKey(shared, ephemeral, publicBytes(recipient));
  const salt = randomBytes(16);
  return {
    envelope: {
      scheme,
      recipient: publicBytes(recipient).toString('base64url'),
      ephemeral: ephemeral.toString('base64url'),
      wrappedKey: encrypt(wrapping, Buffer.alloc(nonceBytes), fileKey).toString('base64url'),
      salt: salt.toString('base64url'),
    },
    seal: (bytes) => sealPieces(bytes, payloadKey(fileKey, salt)),
  };
}

/** Unlocks what `sealFor` locked; refused when the secret key is another one or a byte was changed. */
export function openSealed(
  bytes: AsyncIterable<Buffer>,
  envelope: Envelope,
  secret: KeyObject,
): AsyncGenerator<Buffer> {
  const own = publicBytes(secret);
  if (own.toString('base64url') !== envelope.recipient) {
    throw new RefusedFile('was made for another key than the secret key that was given');
  }
  const ephemeral = Buffer.from(envelope.ephemeral, 'base64url');
  const wrapping = wrappingKey(sharedWith(secret, ephemeral), ephemeral, own);
  const fileKey = decrypt(wrapping, Buffer.alloc(nonceBytes), Buffer.from(envelope.wrappedKey, 'base64url'));
  return openPieces(bytes, payloadKey(fileKey, Buffer.from(envelope.salt, 'base64url')));
}

const cipher = 'chacha20-poly1305';
const nonceBytes = 12;
const tagBytes = 16;
const pieceBytes = 64 * 1024;

const wrappingKey = (shared: Buffer, ephemeral: Buffer, recipient: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), 'junction backup 1: file key', 32));

const payloadKey = (fileKey: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, salt, 'junction backup 1: content', 32));

async function* sealPieces(bytes: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { piece, isLast } of inPieces(bytes, pieceBytes)) yield encrypt(key, nonce(number++, isLast), piece);
}

async function* openPieces(bytes: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { piece, isLast } of inPieces(bytes, pieceBytes + tagBytes)) {
    yield decrypt(key, nonce(number++, isLast), piece);
  }
}

/** Pieces of that size, the last one shorter or as long; there is always a last one. */
async function* inPieces(
  bytes: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length > size; rest = rest.subarray(size)) yield { piece: rest.subarray(0, size), isLast: false };
  }
  yield { piece: rest, isLast: true };
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(nonceBytes);
  bytes.writeUIntBE(number, 5, 6);
  bytes.writeUInt8(isLast ? 1 : 0, nonceBytes - 1);
  return bytes;
}

function encrypt(key: Buffer, iv: Buffer, clear: Buffer): Buffer {
  const it = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  return Buffer.concat([it.update(clear), it.final(), it.getAuthTag()]);
}

function decrypt(key: Buffer, iv: Buffer, locked: Buffer): Buffer {
  const at = locked.length - tagBytes;
  if (at < 0) throw new RefusedFile('is cut off: its end is missing');
  try {
    const it = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes });
    it.setAuthTag(locked.subarray(at));
    return Buffer.concat([it.update(locked.subarray(0, at)), it.final()]);
  } catch (cause) {
    throw new RefusedFile('is damaged or cut off: what is locked does not fit its seal', { cause });
  }
}

function sharedWith(secret: KeyObject, ephemeral: Buffer): Buffer {
  try {
    return diffieHellman({ privateKey: secret, publicKey: publicKeyOf(ephemeral) });
  } catch (cause) {
    throw new RefusedFile('is damaged: its key cannot be read', { cause });
  }
}
