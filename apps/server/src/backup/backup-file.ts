import type { KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Frame, packFrames, unpackFrames } from './frames.ts';
import { RefusedFile, refuseAsDamaged } from './refused-file.ts';
import { type Envelope, openSealed, scheme, sealFor } from './sealed-stream.ts';

/** The first line of every backup; a file without it is something else. The number is that of the format. */
const firstLine = 'JUNCTION BACKUP 1';

/** Writes the frames beside the place and moves them there once they are safely on the disk: what has the name is whole. */
export async function writeBackupFile(
  path: string,
  frames: AsyncIterable<Frame>,
  recipient: KeyObject | undefined,
): Promise<void> {
  const partial = `${path}.partial`;
  const sealer = recipient && sealFor(recipient);
  try {
    const out = createWriteStream(partial, { flags: 'w', mode: 0o600, flush: true });
    out.write(`${firstLine}\n${JSON.stringify({ lock: sealer?.envelope ?? null })}\n`);
    const packed = packFrames(frames);
    await pipeline(sealer === undefined ? packed : sealer.seal(packed), out);
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The frames of the file, each checked as it comes; all of it is sound only when the last one has come. */
export async function* readBackupFile(path: string, secret: KeyObject | undefined): AsyncGenerator<Frame> {
  const { lock, contentAt } = await readStart(path);
  if (lock !== null && secret === undefined) throw new RefusedFile('is locked: give the secret key with --key');
  if (lock === null && secret !== undefined) throw new RefusedFile('is not locked: leave out --key');
  const bytes = createReadStream(path, { start: contentAt });
  yield* unpackFrames(lock === null || secret === undefined ? bytes : openSealed(bytes, lock, secret));
}

const longestStart = 4096;

async function readStart(path: string): Promise<{ readonly lock: Envelope | null; readonly contentAt: number }> {
  const file = await openToRead(path);
  const { buffer, bytesRead } = await file
    .read({ buffer: Buffer.alloc(longestStart), position: 0 })
    .finally(() => file.close());
  const start = buffer.toString('latin1', 0, bytesRead);
  const [first = '', second] = start.split('\n');
  if (first !== firstLine) {
    throw new RefusedFile(
      first.startsWith('JUNCTION BACKUP ') ? 'is in a format of a newer Junction' : 'is not a backup of Junction',
    );
  }
  if (second === undefined || !start.includes('\n', firstLine.length + 1))
    throw new RefusedFile('is cut off: its end is missing');
  return { lock: parseLock(second), contentAt: firstLine.length + second.length + 2 };
}

async function openToRead(path: string) {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new RefusedFile('cannot be opened: there is no such file, or it may not be read', { cause });
  }
}

function parseLock(line: string): Envelope | null {
  try {
    const value: unknown = JSON.parse(line);
    const lock: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'lock') : undefined;
    if (lock === null) return null;
    const part = (name: string): string => {
      const found: unknown = typeof lock === 'object' && lock !== null ? Reflect.get(lock, name) : undefined;
      if (typeof found !== 'string') throw new RefusedFile(`is damaged: its lock lacks ${name}`);
      return found;
    };
    if (part('scheme') !== scheme) throw new RefusedFile('is locked in a way that this Junction does not know');
    return {
      scheme,
      recipient: part('recipient'),
      ephemeral: part('ephemeral'),
      wrappedKey: part('wrappedKey'),
      salt: part('salt'),
    };
  } catch (cause) {
    throw refuseAsDamaged('its second line cannot be read', cause);
  }
}

/** A new name is on the disk only when its folder is. Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
