import { createReadStream } from 'node:fs';
import { CASE_TOO_LARGE, MAX_CASE_BYTES } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';

/**
 * The text of a file, or of standard input for `-`. Refused with a reason: no such file, a folder, no permission,
 * more than a case may hold (reading stops there), or bytes that are not UTF-8 text.
 */
export async function readInput(file: string): Promise<Result<string, Problem>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const chunk of stream) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > MAX_CASE_BYTES) return refused([CASE_TOO_LARGE]);
      chunks.push(piece);
    }
  } catch (error) {
    const why = UNREADABLE[codeOf(error)];
    if (why === undefined) throw error;
    return refused([{ path: file, message: why }]);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return refused([{ path: file, message: 'not UTF-8 text; save the file as UTF-8' }]);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a case file',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read by this user',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
