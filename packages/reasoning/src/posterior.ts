import { addFours, type Fours } from './fours.ts';
import type { CompactRow } from './group-row.ts';
import { momentsOf } from './moments.ts';
import { type Presence, presenceOfAll } from './presence.ts';
import { choose2, type SetLayout } from './sets.ts';
import { multiplyByRow } from './sweep.ts';

/** What is believed of every set of causes, and its moments. */
export interface Posterior {
  readonly layout: SetLayout;
  /** P(S | everything scored), one per set of up to three causes; with the sets of four they add up to 1. */
  readonly weights: Float64Array;
  /** The sets of four that are looked at too; null where none are. */
  readonly fours: Fours | null;
  /** P(T ⊆ S) per set T of up to three; entry 1 + d is the marginal probability of condition d. */
  readonly moments: Float64Array;
  /** The same laid out for sums over parents, with every condition; made when first asked for. */
  readonly presence: Presence;
}

/** P(S | everything scored) over the sets of up to three causes, and how the weights were scaled on the way. */
export interface Weighed {
  readonly weights: Float64Array;
  /** How often they were lifted after each row. */
  readonly lifts: readonly number[];
  /** How often in the end, and what they were divided by then. */
  readonly lastLifts: number;
  readonly total: number;
}

/** Prior weights of all sets: the product of the odds of the members. Not normalised. */
export function priorWeights(layout: SetLayout, odds: readonly number[]): Float64Array {
  const { n, pairs, triples } = layout;
  const out = new Float64Array(layout.size);
  out[0] = 1;
  odds.forEach((o, i) => {
    out[1 + i] = o;
  });
  let at = pairs;
  for (let j = 0; j < n; j++) {
    const oj = odds[j] ?? 0;
    for (let i = 0; i < j; i++) out[at++] = (odds[i] ?? 0) * oj;
  }
  at = triples;
  for (let l = 2; l < n; l++) {
    const ol = odds[l] ?? 0;
    const below = choose2(l);
    for (let p = 0; p < below; p++) out[at++] = (out[pairs + p] ?? 0) * ol;
  }
  return out;
}

/**
 * Prior times one row per answered sign group, in model order, times the row of the drawing where one was made. Products
 * of positive numbers only; a power of two lifts them before they could run out of range, which changes no digit.
 */
export function weigh(
  layout: SetLayout,
  odds: readonly number[],
  rows: readonly CompactRow[],
  drawing: Float64Array | null,
): Weighed {
  const weights = priorWeights(layout, odds);
  const lifts = rows.map((row, i) => {
    multiplyByRow(weights, layout, row);
    return i % ROWS_BETWEEN_LIFTS === ROWS_BETWEEN_LIFTS - 1 ? liftAll(weights) : 0;
  });
  if (drawing !== null) multiply(weights, drawing);
  const lastLifts = liftAll(weights);
  const total = sum(weights);
  scale(weights, 1 / total);
  return { weights, lifts, lastLifts, total };
}

/** The same for sets of four, from their prior and their rows, scaled exactly as the smaller sets were. Takes `prior` over. */
export function weighFours(
  prior: Float64Array,
  rows: readonly Float64Array[],
  drawing: Float64Array | null,
  { lifts, lastLifts, total }: Weighed,
): Float64Array {
  const liftBy = (times: number): void => {
    for (let k = 0; k < times; k++) scale(prior, LIFT);
  };
  rows.forEach((row, i) => {
    multiply(prior, row);
    liftBy(lifts[i] ?? 0);
  });
  if (drawing !== null) multiply(prior, drawing);
  liftBy(lastLifts);
  scale(prior, 1 / total);
  return prior;
}

/** The posterior from weights in proportion to it; takes them over. */
export function posteriorFrom(layout: SetLayout, weights: Float64Array, fours: Fours | null): Posterior {
  const total = sum(weights) + (fours === null ? 0 : sum(fours.weights));
  scale(weights, 1 / total);
  if (fours !== null) scale(fours.weights, 1 / total);
  const moments = momentsOf(layout, weights);
  if (fours !== null) addFours(layout, moments, fours);
  let presence: Presence | null = null;
  return {
    layout,
    weights,
    fours,
    moments,
    get presence() {
      presence ??= presenceOfAll(layout, moments);
      return presence;
    },
  };
}

/** The marginal probability of one condition. */
export function marginal({ moments }: Posterior, condition: number): number {
  return moments[1 + condition] ?? 0;
}

// One group of nine unlikely answers can take 1e-27; four of them stay far from the smallest double.
const ROWS_BETWEEN_LIFTS = 4;
const LIFT_BELOW = 4.909093465297727e-91; // 2^-300
const LIFT = 2.037035976334486e90; // 2^300

/** Lifts all until the largest is in range, and says how often. */
function liftAll(weights: Float64Array): number {
  let best = 0;
  for (let s = 0; s < weights.length; s++) {
    const w = weights[s] ?? 0;
    if (w > best) best = w;
  }
  let times = 0;
  while (best > 0 && best < LIFT_BELOW) {
    scale(weights, LIFT);
    best *= LIFT;
    times++;
  }
  return times;
}

function multiply(weights: Float64Array, by: Float64Array): void {
  for (let s = 0; s < weights.length; s++) weights[s] = (weights[s] ?? 0) * (by[s] ?? 0);
}

function scale(weights: Float64Array, factor: number): void {
  for (let s = 0; s < weights.length; s++) weights[s] = (weights[s] ?? 0) * factor;
}

function sum(weights: Float64Array): number {
  let total = 0;
  for (let s = 0; s < weights.length; s++) total += weights[s] ?? 0;
  return total;
}
