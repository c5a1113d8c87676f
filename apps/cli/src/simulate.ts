import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ok, type Problem, type Result } from '@junction/kernel';
import type { Setting } from '@junction/knowledge';
import {
  emptyTally,
  joinTallies,
  type Measured,
  type Policy,
  reportSimulation,
  type SimulationReport,
} from '@junction/reasoning';
import { type Batch, type BatchResult, openSavedBatches, type SavedBatches } from './saved-batches.ts';

export interface SimulateOptions {
  /** The project's root, where `build/` is. */
  readonly root: string;
  readonly patients: number;
  readonly policy: Policy;
  readonly setting: Setting;
  readonly tests: number;
  /** First seed; patient i has seed + i. */
  readonly seed: number;
  readonly workers?: number;
  /** A file of finished batches: those in it are not done again, new ones are added. Files of several machines may be joined by `cat`. */
  readonly save?: string;
  readonly json: boolean;
}

/** Batches are cut at multiples of this from the first seed, however many workers there are: so the sums join in one order. */
const BATCH = 25;

/** Runs the simulation on all cores and says what it shows. The numbers do not depend on the number of workers. */
export async function simulate(options: SimulateOptions): Promise<Result<string, Problem>> {
  const plan = planOf(options);
  const saved = options.save === undefined ? ok(NOTHING_SAVED) : openSavedBatches(options.save, plan);
  if (!saved.ok) return saved;
  const batches: Batch[] = [];
  const end = options.seed + options.patients;
  for (let from = options.seed; from < end; from += BATCH) batches.push({ from, to: Math.min(from + BATCH, end) });
  const wanted = new Set(batches.map(keyOf));
  const done = new Map(
    saved.value.done.flatMap((batch) => (wanted.has(keyOf(batch)) ? [[keyOf(batch), batch.tally] as const] : [])),
  );
  const left = batches.filter((batch) => !done.has(keyOf(batch)));
  const progress = progressBar(batches.length, done.size);
  await runBatches(options, left, (result) => {
    done.set(keyOf(result), result.tally);
    saved.value.add(result);
    progress(done.size);
  });
  const tally = batches.reduce((sum, batch) => joinTallies(sum, done.get(keyOf(batch)) ?? emptyTally), emptyTally);
  const report = reportSimulation(tally);
  return ok(options.json ? `${JSON.stringify({ of: plan, ...report }, null, 2)}\n` : page(options, report));
}

const NOTHING_SAVED: SavedBatches = { done: [], add: () => undefined };

const keyOf = ({ from, to }: Batch): string => `${from}-${to}`;

/** What the numbers of a batch follow from, its seeds aside: the stamp is that of the knowledge and of everything that reckons with it. */
const planOf = ({ policy, setting, tests, root }: SimulateOptions): string =>
  `${policy} ${setting} ${tests} ${readFileSync(`${root}/build/knowledge.stamp`, 'utf8')}`;

async function runBatches(
  options: SimulateOptions,
  batches: readonly Batch[],
  onResult: (result: BatchResult) => void,
): Promise<void> {
  const queue = [...batches];
  const count = Math.min(options.workers ?? availableParallelism(), queue.length);
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const { root, policy, setting, tests } = options;
      const worker = new Worker(new URL('../bin/simulate-worker.mjs', import.meta.url), {
        workerData: { root, policy, setting, tests },
      });
      const next = (): void => {
        const batch = queue.shift();
        if (batch) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', (result: BatchResult) => {
        onResult(result);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: count }, work));
}

function progressBar(total: number, start: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  const draw = (done: number): void => {
    const filled = Math.round((done / total) * 40);
    process.stderr.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(40 - filled)} ${done} of ${total}${done === total ? '\n' : ''}`,
    );
  };
  draw(start);
  return draw;
}

const percent = (figure: Measured | null): string =>
  figure === null
    ? 'none to judge'
    : `${(figure.value * 100).toFixed(1)} %  (${(figure.interval[0] * 100).toFixed(1)} to ${(figure.interval[1] * 100).toFixed(1)})`;
const plain = (figure: Measured | null): string =>
  figure === null
    ? 'not settled'
    : `${figure.value.toFixed(4)}  (${figure.interval[0].toFixed(4)} to ${figure.interval[1].toFixed(4)})`;

function page(options: SimulateOptions, report: SimulationReport): string {
  const rows: readonly (readonly [string, string])[] = [
    ['leading condition is true', percent(report.top1)],
    ['a true one in the first three', percent(report.top3)],
    ['Brier score', plain(report.brier)],
    ['log score', plain(report.logScore)],
    ['calibration slope', plain(report.calibrationSlope)],
    ['calibration intercept', plain(report.calibrationIntercept)],
    ['tests per patient', report.testsPerPatient.toFixed(1)],
    ['minutes per patient', report.minutesPerPatient.toFixed(1)],
    ['serious causes missed', percent(report.seriousMissed)],
    ['same-day causes missed', percent(report.sameDayMissed)],
    ['over-triage', percent(report.overTriage)],
  ];
  return [
    `${report.patients} synthetic patients, ${options.policy}, ${options.setting}, seeds from ${options.seed}`,
    'Drawn from the model itself: this tests the machinery, never the medicine.',
    '',
    ...rows.map(([label, value]) => `  ${label.padEnd(32)}${value}`),
    '',
  ].join('\n');
}
