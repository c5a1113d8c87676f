import { describeFault, type Log } from '../log.ts';

/** Work whose end the one who asked does not wait for, so that how long it takes tells nothing. */
export interface Later {
  readonly run: (name: string, work: () => Promise<void>) => void;
  /** Resolves when nothing is under way. */
  readonly settle: () => Promise<void>;
}

/** Faults are logged by the name of the work. */
export function createLater(log: Log): Later {
  const open = new Set<Promise<void>>();
  return {
    run: (name, work) => {
      const running = work()
        .catch((error: unknown) => log(`fault in ${name}: ${describeFault(error)}`))
        .finally(() => open.delete(running));
      open.add(running);
    },
    settle: async () => {
      while (open.size > 0) await Promise.all(open);
    },
  };
}
