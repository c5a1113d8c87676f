import { jointMoments, toSubsetSums, tripleRank } from './moments.ts';
import type { Posterior } from './posterior.ts';
import { choose2, type SetLayout, subsetIndexes } from './sets.ts';

/** A function of the set of causes that depends only on which of some parents are in it, as subset sums. */
export interface SubsetFunction {
  readonly parents: readonly number[];
  /** ĝ: g(S) is the sum of ĝ over the subsets of S ∩ parents. */
  readonly sums: Float64Array;
  /** Where each subset stands in the whole layout. */
  readonly places: Int32Array;
}

/** The function with the given values, one per set of up to three of `parents` (ascending). Takes `values` over. */
export function subsetFunction(layout: SetLayout, parents: readonly number[], values: Float64Array): SubsetFunction {
  return { parents, sums: toSubsetSums(values, parents.length), places: subsetIndexes(layout, parents) };
}

/** E[g] under the posterior. */
export function expectationOf({ sums, places }: SubsetFunction, { moments }: Pick<Posterior, 'moments'>): number {
  let total = 0;
  for (let t = 0; t < sums.length; t++) total += (sums[t] ?? 0) * (moments[places[t] ?? 0] ?? 0);
  return total;
}

/** P(T ∪ {d} ⊆ S) for every condition d, ready for `expectationWith`. */
export function allJointMoments({ layout, moments }: Posterior): readonly Float64Array[] {
  return Array.from({ length: layout.n }, (_, d) => jointMoments(layout, moments, d));
}

/** E[g · 1(d is a cause)] under the posterior, `joint` being the joint moments of d. */
export function expectationWith(
  { parents, sums, places }: SubsetFunction,
  { moments }: Pick<Posterior, 'moments'>,
  d: number,
  joint: Float64Array,
): number {
  const m = parents.length;
  const triples = 1 + m + choose2(m);
  let total = 0;
  for (let t = 0; t < triples; t++) total += (sums[t] ?? 0) * (joint[places[t] ?? 0] ?? 0);
  const position = parents.indexOf(d);
  if (position < 0) return total;
  for (let b = 0; b < m; b++) {
    if (b === position) continue;
    for (let a = 0; a < b; a++) {
      if (a === position) continue;
      const t = triples + tripleRank(a, b, position);
      total += (sums[t] ?? 0) * (moments[places[t] ?? 0] ?? 0);
    }
  }
  return total;
}
