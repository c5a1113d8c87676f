import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './run-as.ts';

export const socketPort = 5432;

/** The shortest limit of the systems we run on (macOS), its closing zero byte left out. */
const longestSocketPath = 103;

/** The folder of the database's socket: beside its data, or a private one with a short name where that path is too long. */
export function makeSocketFolder(wanted: string, runAs: RunAs): string {
  const folder = fits(wanted) ? wanted : makeShort();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = runAs.options;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

export function removeSocketFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function makeShort(): string {
  const parent = fits(join(tmpdir(), 'junction-XXXXXX')) ? tmpdir() : '/tmp';
  return mkdtempSync(join(parent, 'junction-'));
}

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
