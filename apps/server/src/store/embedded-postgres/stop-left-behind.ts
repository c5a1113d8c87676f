import { existsSync } from 'node:fs';
import { findClaimant } from './claim.ts';
import { type ClusterPaths, clusterPaths } from './cluster-folder.ts';
import { connectWhenReady } from './connect-when-ready.ts';
import { readOrMakePasswords } from './passwords.ts';
import { findPostmaster, forgetTakenNumber, hasLostItsSocket, isAlive, type Postmaster } from './postmaster.ts';
import { removeSocketFolder } from './socket-folder.ts';
import { stopPostgres } from './stop-postgres.ts';

/** Stops the database of a data folder and says so. Refused while a server uses it: that one would only start it again. */
export async function stopLeftBehind(dataFolder: string): Promise<string> {
  const paths = clusterPaths(dataFolder);
  const found = existsSync(paths.passwords) ? findPostmaster(paths.cluster) : undefined;
  if (found !== undefined) forgetTakenNumber(paths.cluster, found.pid);
  const running = found === undefined ? undefined : findPostmaster(paths.cluster);
  if (running === undefined || !isAlive(running.pid)) return `No database runs on ${dataFolder}.`;

  if (!hasLostItsSocket(running)) await refuseIfClaimed(running, paths, dataFolder);
  await stopPostgres(paths.cluster, running.pid);
  removeSocketFolder(running.socketFolder);
  return `Stopped the database of ${dataFolder} (process ${running.pid}).`;
}

async function refuseIfClaimed(running: Postmaster, paths: ClusterPaths, dataFolder: string): Promise<void> {
  const { postgres: password } = readOrMakePasswords(paths.passwords);
  const session = await connectWhenReady({
    connection: () => ({ host: running.socketFolder, user: 'postgres', password, database: 'postgres' }),
    timeoutMs: 10_000,
    isGone: () => !isAlive(running.pid),
  });
  if (session === undefined) return;
  const claimant = await findClaimant(session).finally(() => session.end());
  if (claimant === undefined) return;
  throw new Error(
    `A Junction server (process ${claimant}) uses the database of ${dataFolder}. Stop that server; the database goes with it.`,
  );
}
