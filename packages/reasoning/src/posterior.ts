import { addFours, type Fours } from './fours.ts';
import { type MemberProduct, memberProducts } from './member-products.ts';
import { momentsOf } from './moments.ts';
import { type Presence, presenceOfAll } from './presence.ts';
import { LIFT, liftAll, type RowProduct } from './row-product.ts';
import type { SetLayout } from './sets.ts';

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
  /** How often they were multiplied by 2^64. */
  readonly lifts: number;
  /** What they were divided by then. */
  readonly total: number;
}

/**
 * The prior, with the answers that are products over the members, times the rows of the other answered sign groups times
 * the row of the drawing where one was made, over the sets of up to three. Products of positive numbers only; powers of two lift them before they could run out of range, which changes
 * no digit.
 */
export function weigh(
  layout: SetLayout,
  prior: MemberProduct,
  rows: RowProduct | null,
  drawing: Float64Array | null,
): Weighed {
  const weights = memberProducts(layout, prior);
  if (rows !== null) multiply(weights, rows.values);
  if (drawing !== null) multiply(weights, drawing);
  const lifts = (rows?.lifts ?? 0) + liftAll(weights);
  const total = sum(weights);
  scale(weights, 1 / total);
  return { weights, lifts, total };
}

/** The same for sets of four, from their prior and the rows of groups and drawing, scaled exactly as the smaller sets were. Takes `prior` over. */
export function weighFours(
  prior: Float64Array,
  rows: readonly Float64Array[],
  { lifts, total }: Weighed,
): Float64Array {
  let left = lifts;
  for (const row of rows) {
    multiply(prior, row);
    left -= liftAll(prior);
  }
  for (; left > 0; left--) scale(prior, LIFT);
  for (; left < 0; left++) scale(prior, 1 / LIFT);
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
