import type { CompactRow } from './group-row.ts';
import { momentsOf } from './moments.ts';
import { type Presence, presenceOfAll, presenceTensor } from './presence-tensor.ts';
import { choose2, type SetLayout } from './sets.ts';
import { multiplyByRow } from './sweep.ts';

/** What is believed of every set of causes, and its moments. */
export interface Posterior {
  readonly layout: SetLayout;
  /** P(S | everything scored), one per set; adds up to 1. */
  readonly weights: Float64Array;
  /** P(T ⊆ S) per set T; entry 1 + d is the marginal probability of condition d. */
  readonly moments: Float64Array;
  /** P(up to three conditions are causes), laid out for sums over parents. */
  readonly presence: Presence;
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
  for (let l = 2; l < n && layout.depth > 2; l++) {
    const ol = odds[l] ?? 0;
    const below = choose2(l);
    for (let p = 0; p < below; p++) out[at++] = (out[pairs + p] ?? 0) * ol;
  }
  return out;
}

/**
 * The exact posterior over all sets of the layout: prior times one row per answered sign group, in model order, times the
 * row of the drawing where one was made. Products of positive numbers only; a power of two lifts them before they could
 * run out of range, which changes no digit.
 */
export function posteriorOf(
  layout: SetLayout,
  odds: readonly number[],
  rows: readonly CompactRow[],
  drawing: Float64Array | null,
): Posterior {
  const weights = priorWeights(layout, odds);
  rows.forEach((row, i) => {
    multiplyByRow(weights, layout, row);
    if (i % ROWS_BETWEEN_LIFTS === ROWS_BETWEEN_LIFTS - 1) lift(weights);
  });
  if (drawing !== null) for (let s = 0; s < weights.length; s++) weights[s] = (weights[s] ?? 0) * (drawing[s] ?? 0);
  normalize(weights);
  const moments = momentsOf(layout, weights);
  return { layout, weights, moments, presence: presenceOfAll(layout.n, presenceTensor(layout, moments)) };
}

/** Divides by the sum. */
export function normalize(weights: Float64Array): void {
  lift(weights);
  let total = 0;
  for (let s = 0; s < weights.length; s++) total += weights[s] ?? 0;
  for (let s = 0; s < weights.length; s++) weights[s] = (weights[s] ?? 0) / total;
}

/** The marginal probability of one condition. */
export function marginal({ moments }: Posterior, condition: number): number {
  return moments[1 + condition] ?? 0;
}

/** P(|S| = 3): how much probability stands at the edge of the sets considered. */
export function boundaryMass({ layout, weights }: Posterior): number {
  let total = 0;
  for (let s = layout.triples; s < layout.fours; s++) total += weights[s] ?? 0;
  return total;
}

// One group of nine unlikely answers can take 1e-27; four of them stay far from the smallest double.
const ROWS_BETWEEN_LIFTS = 4;
const LIFT_BELOW = 4.909093465297727e-91; // 2^-300
const LIFT = 2.037035976334486e90; // 2^300

function lift(weights: Float64Array): void {
  let best = 0;
  for (let s = 0; s < weights.length; s++) {
    const w = weights[s] ?? 0;
    if (w > best) best = w;
  }
  while (best > 0 && best < LIFT_BELOW) {
    for (let s = 0; s < weights.length; s++) weights[s] = (weights[s] ?? 0) * LIFT;
    best *= LIFT;
  }
}
