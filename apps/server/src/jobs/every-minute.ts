import { describeFault, type Log } from '../log.ts';

/** One thing that the server does by itself again and again. */
export interface Job {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface RunningJob {
  /** Starts no further run and waits for one that is under way. */
  readonly close: () => Promise<void>;
}

/** Runs the job at once and then every minute after it ended. A run that fails is logged, and the next one tries again. */
export function runEveryMinute({ name, run }: Job, log: Log, everyMs = 60_000): RunningJob {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const turn = (): void => {
    underWay = run()
      .catch((error: unknown) => log(`The job ${name} failed: ${describeFault(error)}`))
      .then(() => {
        if (!closed) timer = setTimeout(turn, everyMs);
      });
  };
  turn();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
