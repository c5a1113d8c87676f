import type { Log } from '../log.ts';
import type { Job } from './every-minute.ts';

export interface BackingUp {
  /** Makes a backup if one is due; its name, or undefined. */
  readonly backUpWhenDue: (now: Date) => Promise<string | undefined>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** A server that was started a moment ago has better things to do. */
const settleMs = 60_000;

/** Makes the backups on the schedule. */
export function backUpJob({ backUpWhenDue, clock, log }: BackingUp): Job {
  const startedAt = clock().getTime();
  return {
    name: 'back-up',
    run: async () => {
      const now = clock();
      if (now.getTime() - startedAt < settleMs) return;
      const name = await backUpWhenDue(now);
      if (name !== undefined) log(`Backed up into ${name}`);
    },
  };
}
