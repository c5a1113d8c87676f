/**
 * What a batch of simulated patients adds up to. Tallies add, so that batches can be cut anywhere, spread over threads
 * or machines and joined: whole numbers join exactly, and sums of reals are joined in the order of their seeds.
 */
export interface SimulationTally {
  readonly patients: number;
  /** Patients with at least one true cause: the ones that ranking is judged by. */
  readonly withCause: number;
  /** The leading condition is a true cause. */
  readonly top1: number;
  /** A true cause stands among the first three. */
  readonly top3: number;
  /** Sum over patients of the mean over conditions of (p − y)². */
  readonly brier: number;
  readonly brierSquares: number;
  /** Sum over patients of the natural log of the probability given to what is true, summed over conditions. */
  readonly log: number;
  readonly logSquares: number;
  readonly tests: number;
  readonly minutes: number;
  /** Serious true causes, and those of them that end below 5 % without an alert of same-day or emergency. */
  readonly serious: number;
  readonly seriousMissed: number;
  /** The same of the causes that want care the same day; the other serious ones want it soon. */
  readonly sameDay: number;
  readonly sameDayMissed: number;
  /** Patients without any serious cause, and those of them that end at same-day or emergency. */
  readonly harmless: number;
  readonly overTriaged: number;
  /** For calibration: condition-cases and true ones by tenth of a logit from −10 to 10. */
  readonly calibrationCases: readonly number[];
  readonly calibrationTrue: readonly number[];
}

/** One simulated patient, judged. */
export interface JudgedPatient {
  /** Final probability per condition, in column order. */
  readonly probabilities: readonly number[];
  readonly causes: readonly number[];
  /** Conditions that are serious, by column, and those of them that want care the same day. */
  readonly serious: readonly number[];
  readonly sameDay: readonly number[];
  /** The case ends at same-day or emergency. */
  readonly urgent: boolean;
  readonly tests: number;
  readonly minutes: number;
}

const BINS = 200;
const LOGIT_REACH = 10;
const MISSED_BELOW = 0.05;

export const emptyTally: SimulationTally = {
  patients: 0,
  withCause: 0,
  top1: 0,
  top3: 0,
  brier: 0,
  brierSquares: 0,
  log: 0,
  logSquares: 0,
  tests: 0,
  minutes: 0,
  serious: 0,
  seriousMissed: 0,
  sameDay: 0,
  sameDayMissed: 0,
  harmless: 0,
  overTriaged: 0,
  calibrationCases: new Array<number>(BINS).fill(0),
  calibrationTrue: new Array<number>(BINS).fill(0),
};

/** The tally of one patient. */
export function tallyOf(judged: JudgedPatient): SimulationTally {
  const { probabilities, causes } = judged;
  const calibrationCases = new Array<number>(BINS).fill(0);
  const calibrationTrue = new Array<number>(BINS).fill(0);
  let brier = 0;
  let log = 0;
  for (const [condition, p] of probabilities.entries()) {
    const truth = causes.includes(condition) ? 1 : 0;
    brier += (p - truth) ** 2 / probabilities.length;
    log += Math.log(Math.max(truth === 1 ? p : 1 - p, 1e-12));
    const bin = calibrationBin(p);
    calibrationCases[bin] = (calibrationCases[bin] ?? 0) + 1;
    calibrationTrue[bin] = (calibrationTrue[bin] ?? 0) + truth;
  }
  const ranked = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const seriousCauses = causes.filter((cause) => judged.serious.includes(cause));
  const missed = seriousCauses.filter((cause) => (probabilities[cause] ?? 0) < MISSED_BELOW && !judged.urgent);
  const has = (rank: number): boolean => ranked.slice(0, rank).some((condition) => causes.includes(condition));
  return {
    patients: 1,
    withCause: causes.length > 0 ? 1 : 0,
    top1: has(1) ? 1 : 0,
    top3: has(3) ? 1 : 0,
    brier,
    brierSquares: brier * brier,
    log,
    logSquares: log * log,
    tests: judged.tests,
    minutes: judged.minutes,
    serious: seriousCauses.length,
    seriousMissed: missed.length,
    sameDay: seriousCauses.filter((cause) => judged.sameDay.includes(cause)).length,
    sameDayMissed: missed.filter((cause) => judged.sameDay.includes(cause)).length,
    harmless: seriousCauses.length === 0 ? 1 : 0,
    overTriaged: seriousCauses.length === 0 && judged.urgent ? 1 : 0,
    calibrationCases,
    calibrationTrue,
  };
}

/** Two tallies in one; `first` holds the earlier seeds. */
export function joinTallies(first: SimulationTally, second: SimulationTally): SimulationTally {
  const sum = (a: readonly number[], b: readonly number[]): readonly number[] =>
    a.map((value, i) => value + (b[i] ?? 0));
  return {
    patients: first.patients + second.patients,
    withCause: first.withCause + second.withCause,
    top1: first.top1 + second.top1,
    top3: first.top3 + second.top3,
    brier: first.brier + second.brier,
    brierSquares: first.brierSquares + second.brierSquares,
    log: first.log + second.log,
    logSquares: first.logSquares + second.logSquares,
    tests: first.tests + second.tests,
    minutes: first.minutes + second.minutes,
    serious: first.serious + second.serious,
    seriousMissed: first.seriousMissed + second.seriousMissed,
    sameDay: first.sameDay + second.sameDay,
    sameDayMissed: first.sameDayMissed + second.sameDayMissed,
    harmless: first.harmless + second.harmless,
    overTriaged: first.overTriaged + second.overTriaged,
    calibrationCases: sum(first.calibrationCases, second.calibrationCases),
    calibrationTrue: sum(first.calibrationTrue, second.calibrationTrue),
  };
}

function calibrationBin(p: number): number {
  const logit = Math.log(p / (1 - p));
  const place = Math.floor(((logit + LOGIT_REACH) / (2 * LOGIT_REACH)) * BINS);
  return Math.min(BINS - 1, Math.max(0, Number.isNaN(place) ? 0 : place));
}

/** The logit at the middle of a calibration bin. */
export const binLogit = (bin: number): number => ((bin + 0.5) / BINS) * 2 * LOGIT_REACH - LOGIT_REACH;
