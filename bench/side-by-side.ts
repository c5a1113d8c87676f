import { availableParallelism, cpus, loadavg } from 'node:os';

/** Medians in milliseconds of what was timed, by name. */
export type Medians<Name extends string> = Readonly<Record<Name, number>>;

export interface TimingPlan<Name extends string> {
  readonly rounds: number;
  /** Rounds before the first that counts. */
  readonly warmUp: number;
  /** Calls per timing, for what is too short to time alone; the median is per call. */
  readonly inner?: Partial<Readonly<Record<Name, number>>>;
}

/**
 * Times several ways in turn, round by round, so that a busy moment of the machine falls on all of them alike. What is
 * counted is the processor time of this process, its compiler and garbage collector included: on an idle machine hardly
 * more than the time on the wall, on a busy one still the work that was done.
 */
export function timeSideBySide<Name extends string>(
  ways: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUp, inner = {} }: TimingPlan<Name>,
): Medians<Name> {
  const names = Object.keys(ways) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const calls = inner[name] ?? 1;
      const start = process.cpuUsage();
      for (let call = 0; call < calls; call++) ways[name]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.get(name)?.push((user + system) / 1000 / calls);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Medians<Name>;
}

/** The middle one; of an even number, the lower of the two in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that at least the share `q` of the values do not exceed. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** What was measured on: figures of two machines, or of a busy one and a quiet one, do not compare. */
export function machineLine(): string {
  const [cpu] = cpus();
  return `Node ${process.version}, ${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown'}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

/** A duration to three figures, in µs, ms or s. */
export function inWords(milliseconds: number): string {
  if (milliseconds < 1) return `${Number((milliseconds * 1000).toPrecision(3))} µs`;
  if (milliseconds < 1000) return `${Number(milliseconds.toPrecision(3))} ms`;
  return `${Number((milliseconds / 1000).toPrecision(3))} s`;
}

/** A ratio to three figures, with its times sign. */
export const times = (ratio: number): string => `${Number(ratio.toPrecision(3)).toLocaleString('en-US')}×`;

/** Met or missed, against a mark that is a least or a most. */
export function verdict(value: number, mark: { readonly atLeast: number } | { readonly atMost: number }): string {
  const met = 'atLeast' in mark ? value >= mark.atLeast : value <= mark.atMost;
  return met ? 'met' : 'MISSED';
}
