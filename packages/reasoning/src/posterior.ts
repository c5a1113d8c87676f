import { addFours, type Fours } from './fours.ts';
import { type MemberProduct, memberProductsTimes } from './member-products.ts';
import { momentsOf, sumOf } from './moments.ts';
import { createPresenceScratch, type Presence, type PresenceScratch } from './presence.ts';
import { LIFT, largest, liftAll, type RowProduct } from './row-product.ts';
import type { SetLayout } from './sets.ts';
import type { Weighed } from './weighed.ts';

/** What is believed of every set of causes, and its moments. */
export interface Posterior {
  readonly layout: SetLayout;
  /** P(S | everything scored), one per set of up to three causes; with the sets of four they add up to 1. */
  readonly weights: Float64Array;
  /** The sets of four that are looked at too; null where none are. */
  readonly fours: Fours | null;
  /** P(T ⊆ S) per set T of up to three; entry 1 + d is the marginal probability of condition d. */
  readonly moments: Float64Array;
  /**
   * The same laid out for sums over parents, with every condition; made when asked for, in memory that the posteriors of
   * one reasoner share: read it before another posterior is asked for its own.
   */
  readonly presence: Presence;
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
  const weights = memberProductsTimes(layout, prior, rows === null ? null : rows.values, drawing);
  const lifts = (rows?.lifts ?? 0) + liftAll(weights, largest(weights));
  return { weights, lifts, moments: momentsOf(layout, weights), ofThree: sumOf(weights, layout.triples, layout.size) };
}

/** The same for sets of four, from their prior and the rows of groups and drawing, lifted as the smaller sets were. Takes `prior` over. */
export function weighFours(
  prior: Float64Array,
  rows: readonly Float64Array[],
  { lifts }: Pick<Weighed, 'lifts'>,
): Float64Array {
  let left = lifts;
  for (const row of rows) {
    multiply(prior, row);
    left -= liftAll(prior, largest(prior));
  }
  for (; left > 0; left--) scale(prior, LIFT);
  for (; left < 0; left++) scale(prior, 1 / LIFT);
  return prior;
}

/** The posterior from weights in proportion to it; takes them over. */
export function posteriorFrom(
  layout: SetLayout,
  { weights, moments }: Pick<Weighed, 'weights' | 'moments'>,
  fours: Fours | null,
  scratch: PresenceScratch = createPresenceScratch(),
): Posterior {
  if (fours !== null) addFours(layout, moments, fours);
  const share = 1 / (moments[0] ?? 0);
  scale(weights, share);
  scale(moments, share);
  if (fours !== null) scale(fours.weights, share);
  return {
    layout,
    weights,
    fours,
    moments,
    get presence() {
      return scratch(layout, moments);
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
