import { toSubsetSums } from './moments.ts';
import type { Posterior } from './posterior.ts';
import { addRows, type Presence } from './presence.ts';
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

/** E[g · 1(d is a cause)] under the posterior for every condition d of the presence, in the order of its columns. */
export function expectationsWith(
  { parents, sums, places }: SubsetFunction,
  moments: Float64Array,
  { columns, place, rows }: Presence,
): Float64Array {
  const m = parents.length;
  const out = new Float64Array(columns.length);
  const triples = 1 + m + choose2(m);
  addRows(out, rows, places, sums, triples);
  if (!parents.some((d) => (place[d] ?? -1) >= 0)) return out;
  // A triple together with a fourth condition is left out: nothing beyond three is carried.
  let at = triples;
  for (let z = 2; z < m; z++) {
    const third = place[parents[z] ?? 0] ?? -1;
    let withThird = 0;
    for (let y = 1; y < z; y++) {
      const second = place[parents[y] ?? 0] ?? -1;
      let both = 0;
      for (let x = 0; x < y; x++) {
        const part = (sums[at] ?? 0) * (moments[places[at] ?? 0] ?? 0);
        at++;
        const first = place[parents[x] ?? 0] ?? -1;
        if (first >= 0) out[first] = (out[first] ?? 0) + part;
        both += part;
      }
      if (second >= 0) out[second] = (out[second] ?? 0) + both;
      withThird += both;
    }
    if (third >= 0) out[third] = (out[third] ?? 0) + withThird;
  }
  return out;
}
