import { findPostmaster, isAlive } from './postmaster.ts';

const fastMs = 30_000;
const immediateMs = 5000;

/**
 * Stops the PostgreSQL of a data folder: sessions are cut off and everything is written out (SIGINT, "fast"). One that
 * hangs is told to drop everything (SIGQUIT); it loses nothing that was acknowledged, the next start recovers it.
 */
export async function stopPostgres(cluster: string, pid: number): Promise<void> {
  for (const [signal, waitMs] of [['SIGINT', fastMs] as const, ['SIGQUIT', immediateMs] as const]) {
    if (hasEnded(cluster, pid)) return;
    process.kill(pid, signal);
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (hasEnded(cluster, pid)) return;
    }
  }
  throw new Error(`The database (process ${pid}) does not stop.`);
}

/** Removing its note is the last thing that PostgreSQL does; a process that nobody has waited for still counts as alive after it. */
const hasEnded = (cluster: string, pid: number): boolean => findPostmaster(cluster)?.pid !== pid || !isAlive(pid);
