import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, binariesIn } from './binaries.ts';

/**
 * How PostgreSQL's programs are started. PostgreSQL refuses to run as root, and containers often are: then it runs in
 * a user namespace of its own, or as the owner of the data, or as nobody with the data given to nobody.
 */
export interface RunAs {
  readonly binaries: Binaries;
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const nobody = 65534;
const throughNamespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];

/** `home` is the folder that holds everything of the embedded database; `cluster` its data, which may not exist yet. */
export function chooseRunAs(binaries: Binaries, home: string, cluster: string): RunAs {
  if (process.getuid?.() !== 0) return plain(binaries);
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if ((owner === undefined || owner.uid === 0) && namespaceWorks(binaries)) {
    return { ...plain(binaries), command: (program, args) => ['unshare', [...throughNamespace, program, ...args]] };
  }
  const uid = owner === undefined || owner.uid === 0 ? nobody : owner.uid;
  const gid = owner === undefined || owner.uid === 0 ? nobody : owner.gid;
  chownSync(home, uid, gid);
  refuseIfUnreachable(home, uid, gid);
  if (owner?.uid === 0) giveTo(cluster, uid, gid);
  return { ...plain(reachableBy(binaries, home, uid, gid)), options: { uid, gid } };
}

const plain = (binaries: Binaries): RunAs => ({
  binaries,
  command: (program, args) => [program, args],
  options: {},
});

const namespaceWorks = (binaries: Binaries): boolean =>
  spawnSync('unshare', [...throughNamespace, binaries.initdb, '--version'], { stdio: 'ignore' }).status === 0;

/** The binaries themselves when that user can run them, else a copy beside the data (a clone under root's home). */
function reachableBy(binaries: Binaries, home: string, uid: number, gid: number): Binaries {
  const runs = (candidate: Binaries): boolean =>
    spawnSync(candidate.initdb, ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
  if (runs(binaries)) return binaries;
  const copy = binariesIn(join(home, 'binaries'));
  cpSync(binaries.folder, copy.folder, { recursive: true, verbatimSymlinks: true });
  giveTo(copy.folder, uid, gid);
  return copy;
}

function refuseIfUnreachable(folder: string, uid: number, gid: number): void {
  if (spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0) return;
  throw new Error(
    `PostgreSQL does not run as root, and user ${uid} cannot enter ${folder}. Set JUNCTION_DATA to a folder whose parents everyone may enter, start Junction as an ordinary user, or set DATABASE_URL.`,
  );
}

function giveTo(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
  }
}
