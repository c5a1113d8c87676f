import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself into its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  /** It takes connections, or did when it wrote this. */
  readonly isReady: boolean;
}

export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The PostgreSQL that says it serves this data folder; absent when none does. Its word may be stale after a crash. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const path = pidFile(cluster);
  if (!existsSync(path)) return undefined;
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = readFileSync(path, 'utf8').split('\n');
  // While starting, the file has its first lines only.
  return { pid: Number(pid), port: Number(port), socketFolder, isReady: status.trim() === 'ready' };
}

/** True when it runs but nobody can reach it any more, because someone removed its socket. */
export const hasLostItsSocket = ({ pid, port, socketFolder, isReady }: Postmaster): boolean =>
  isReady && isAlive(pid) && !existsSync(join(socketFolder, `.s.PGSQL.${port}`));

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    return true; // EPERM: it lives, under another user.
  }
}

/**
 * Corrects the note of a PostgreSQL that crashed when its process number now belongs to another program (in a container
 * numbers come round again at once): PostgreSQL takes any living process of that number for its former self and would
 * refuse to start for ever. The note is corrected, not removed, because the rest of it lets PostgreSQL find and refuse
 * orphaned processes that still use the data.
 */
export function forgetTakenNumber(cluster: string, pid: number): void {
  if (process.platform !== 'linux' || !isAlive(pid) || !isAnotherProgram(cluster, pid)) return;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  writeFileSync(pidFile(cluster), [numberOfNobody, ...lines.slice(1)].join('\n'));
}

/** Above the largest process number that Linux gives. */
const numberOfNobody = 4_194_305;

function isAnotherProgram(cluster: string, pid: number): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return true;
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(cluster);
  } catch {
    return false; // Not ours to look at: assume the worst, and leave the note.
  }
}
