import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { RefusedFile, refuseAsDamaged } from './refused-file.ts';

/** One piece of a backup. `data` is text of COPY and belongs to the section that was begun last. */
export type Frame =
  | { readonly kind: 'header'; readonly value: unknown }
  | { readonly kind: 'section'; readonly value: unknown }
  | { readonly kind: 'data'; readonly bytes: Buffer }
  | { readonly kind: 'section-end'; readonly value: unknown };

/** Bytes of one data frame before packing, at most. */
export const largestDataBytes = 256 * 1024;

/**
 * Frames as bytes: a letter, the length of what follows as four bytes (big-endian), and that: JSON, or data packed with
 * DEFLATE. The last frame, which is made here, holds the number of frames before it and the SHA-256 of all their bytes.
 */
export async function* packFrames(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const total = createHash('sha256');
  let count = 0;
  for await (const frame of frames) {
    const packed = toBytes(
      letterOf[frame.kind],
      frame.kind === 'data' ? await deflate(frame.bytes) : json(frame.value),
    );
    total.update(packed);
    count += 1;
    yield packed;
  }
  yield toBytes('Z', json({ frames: count, sha256: total.digest('hex') }));
}

/** The frames again. Refused at the first byte that is not as it was written, and when the end is missing or not the end. */
export async function* unpackFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const source = new ByteSource(bytes);
  const total = createHash('sha256');
  for (let count = 0; ; count += 1) {
    const head = await source.take(5);
    const letter = head.toString('latin1', 0, 1);
    const length = head.readUInt32BE(1);
    if (!letters.includes(letter) || length > largestFrameBytes) throw new RefusedFile('is damaged: not a frame');
    const payload = await source.take(length);
    if (letter === 'Z') {
      const end = parseJson(payload);
      const isWhole = Reflect.get(end, 'frames') === count && Reflect.get(end, 'sha256') === total.digest('hex');
      if (!isWhole) throw new RefusedFile('is damaged: its checksum does not fit');
      if (!(await source.isAtEnd())) throw new RefusedFile('is damaged: something follows its end');
      return;
    }
    total.update(head).update(payload);
    if (letter === 'D') yield { kind: 'data', bytes: await inflate(payload) };
    else yield { kind: kindOf(letter), value: parseJson(payload) };
  }
}

const letterOf = { header: 'H', section: 'S', data: 'D', 'section-end': 'E' } as const;
const letters = 'HSDEZ';
const largestFrameBytes = 16 * 1024 * 1024;

const kindOf = (letter: string): 'header' | 'section' | 'section-end' =>
  letter === 'H' ? 'header' : letter === 'S' ? 'section' : 'section-end';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function toBytes(letter: string, payload: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 0, 'latin1');
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

const deflate = promisify(deflateRaw) as (bytes: Buffer) => Promise<Buffer>;
const inflateAtMost = promisify(inflateRaw) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

async function inflate(payload: Buffer): Promise<Buffer> {
  try {
    return await inflateAtMost(payload, { maxOutputLength: largestDataBytes });
  } catch (cause) {
    throw refuseAsDamaged('data cannot be unpacked', cause);
  }
}

function parseJson(payload: Buffer): object {
  try {
    const value: unknown = JSON.parse(payload.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw refuseAsDamaged('a description cannot be read', cause);
  }
  throw new RefusedFile('is damaged: a description is not an object');
}

/** Exact numbers of bytes out of chunks of any size. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new RefusedFile('is cut off: its end is missing');
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return true;
      this.#rest = next.value;
    }
    return false;
  }
}
