import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A file with its packed copies beside it, where they were made (`x.json`, `x.json.br`, `x.json.gz`). */
export interface Packed {
  readonly plain: Buffer;
  readonly brotli: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

/** A copy that was made from an earlier file is left out: it would be kept for a year under the new file's address. */
export function readPacked(path: string): Packed {
  const plain = readFileSync(path);
  return {
    plain,
    brotli: readCopy(`${path}.br`, plain, brotliDecompressSync),
    gzip: readCopy(`${path}.gz`, plain, gunzipSync),
  };
}

function readCopy(path: string, plain: Buffer, unpack: (bytes: Buffer) => Buffer): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const copy = readFileSync(path);
  return unpack(copy).equals(plain) ? copy : undefined;
}
