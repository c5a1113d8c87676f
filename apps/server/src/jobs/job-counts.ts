import type { Measure } from '../measure.ts';
import type { Job } from './every-minute.ts';

/** How the jobs of this server went since it started. */
export interface JobCounts {
  /** The same job, counted. */
  readonly counted: (job: Job) => Job;
  readonly measures: readonly Measure[];
}

interface Tally {
  runs: number;
  failures: number;
  succeededAt: Date | undefined;
}

export function createJobCounts(clock: () => Date): JobCounts {
  const tallies = new Map<string, Tally>();
  const samplesOf = (read: (tally: Tally) => number | undefined) => () =>
    [...tallies].flatMap(([job, tally]) => {
      const value = read(tally);
      return value === undefined ? [] : [{ labels: { job }, value }];
    });
  return {
    counted: ({ name, run }) => {
      const tally: Tally = { runs: 0, failures: 0, succeededAt: undefined };
      tallies.set(name, tally);
      return {
        name,
        run: async () => {
          tally.runs += 1;
          try {
            await run();
            tally.succeededAt = clock();
          } catch (error) {
            tally.failures += 1;
            throw error;
          }
        },
      };
    },
    measures: [
      {
        ...{ name: 'junction_job_runs_total', help: 'Runs of the jobs of the server.', type: 'counter' },
        read: samplesOf(({ runs }) => runs),
      },
      {
        ...{ name: 'junction_job_failures_total', help: 'Runs that failed.', type: 'counter' },
        read: samplesOf(({ failures }) => failures),
      },
      {
        name: 'junction_job_last_success_timestamp_seconds',
        help: 'When a run last went well; nothing for a job none of whose runs did.',
        type: 'gauge',
        read: samplesOf(({ succeededAt }) => succeededAt && succeededAt.getTime() / 1000),
      },
    ],
  };
}
