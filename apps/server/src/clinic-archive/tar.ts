import type { FileHandle } from 'node:fs/promises';
import { RefusedFile } from '../backup/refused-file.ts';

/** A file inside a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** Where its bytes begin in the archive. */
  readonly start: number;
}

const blockBytes = 512;
const largestBytes = 8 ** 11 - 1;

/** The head of one file of a POSIX (ustar) archive, which any tar reads. */
export function tarHead(name: string, size: number, modified: Date): Buffer {
  if (Buffer.byteLength(name) > 100 || size > largestBytes) throw new Error(`${name} does not fit into a tar archive`);
  const head = Buffer.alloc(blockBytes);
  head.write(name, 0);
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(`${octal(size, 11)}\0`, 124);
  head.write(`${octal(Math.floor(modified.getTime() / 1000), 11)}\0`, 136);
  head.write('        0', 148);
  head.write('ustar\x0000', 257);
  head.write(`${octal(sumOf(head), 6)}\0 `, 148);
  return head;
}

/** What fills up the last block of a file. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes);

export const tarEnd = Buffer.alloc(2 * blockBytes);

/** The files of the archive. Refused when it is no tar archive, is cut off, or holds anything but plain files. */
export async function listTarEntries(file: FileHandle): Promise<readonly TarEntry[]> {
  const { size: total } = await file.stat();
  const entries: TarEntry[] = [];
  for (let at = 0; ; ) {
    const head = Buffer.alloc(blockBytes);
    const { bytesRead } = await file.read({ buffer: head, position: at });
    if (bytesRead < blockBytes) throw new RefusedFile('is cut off, or is no clinic archive');
    if (head.every((byte) => byte === 0)) return entries;
    const entry = parseHead(head, at + blockBytes);
    at = entry.start + entry.size + tarPadding(entry.size).length;
    if (at > total) throw new RefusedFile('is cut off: its end is missing');
    entries.push(entry);
  }
}

function parseHead(head: Buffer, start: number): TarEntry {
  const field = (from: number, to: number): string => head.toString('utf8', from, to).replace(/\0.*$/s, '').trim();
  const number = (text: string): number => (/^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN);
  const wanted = number(field(148, 156));
  head.fill(' ', 148, 156);
  const size = number(field(124, 136));
  if (wanted !== sumOf(head) || !Number.isSafeInteger(size))
    throw new RefusedFile('is damaged, or is no clinic archive');
  const kind = field(156, 157);
  if (kind !== '0' && kind !== '') throw new RefusedFile('holds something that is not a plain file');
  return { name: field(0, 100), size, start };
}

const octal = (value: number, width: number): string => value.toString(8).padStart(width, '0');
const sumOf = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum + byte, 0);
