import { toSubsetSums } from './moments.ts';
import type { Posterior } from './posterior.ts';
import { addPresenceRows } from './presence-rows.ts';
import type { Presence } from './presence-tensor.ts';
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
export function expectationsWith({ parents, sums }: SubsetFunction, presence: Presence): Float64Array {
  const { n, columns, place, rows, whole } = presence;
  const m = parents.length;
  const k = columns.length;
  const square = n * n;
  const out = new Float64Array(k);
  const none = sums[0] ?? 0;
  for (let c = 0; c < k; c++) out[c] = none * (whole[(columns[c] ?? 0) * (square + n + 1)] ?? 0);
  for (let b = 0; b < m; b++) {
    const column = parents[b] ?? 0;
    const alone = sums[1 + b] ?? 0;
    const own = (column * n + column) * k;
    for (let c = 0; c < k; c++) out[c] = (out[c] ?? 0) + alone * (rows[own + c] ?? 0);
    addPresenceRows(out, rows, column * n * k, parents, sums, 1 + m + choose2(b), b);
  }
  let at = 1 + m + choose2(m);
  for (let z = 2; z < m; z++) {
    const third = parents[z] ?? 0;
    let withThird = 0;
    for (let y = 1; y < z; y++) {
      const second = parents[y] ?? 0;
      const row = third * square + second * n;
      let both = 0;
      for (let x = 0; x < y; x++) {
        const first = parents[x] ?? 0;
        const part = (sums[at++] ?? 0) * (whole[row + first] ?? 0);
        const c = place[first] ?? -1;
        if (c >= 0) out[c] = (out[c] ?? 0) + part;
        both += part;
      }
      const c = place[second] ?? -1;
      if (c >= 0) out[c] = (out[c] ?? 0) + both;
      withThird += both;
    }
    const c = place[third] ?? -1;
    if (c >= 0) out[c] = (out[c] ?? 0) + withThird;
  }
  return out;
}
