import type { CompactRow } from './group-row.ts';
import { choose2, choose3, type SetLayout, setLayout } from './sets.ts';

/**
 * Multiplies the weight of every set of up to three causes by its value in a compact row: a set's value is that of the
 * parents it contains. Where the largest member is no parent the triples repeat the pairs, one contiguous run.
 */
export function multiplyByRow(weights: Float64Array, layout: SetLayout, row: CompactRow): void {
  const { n, pairs, triples } = layout;
  const { values, parents } = row;
  const m = parents.length;
  const own = setLayout(m, 3);
  const position = new Int32Array(n).fill(-1);
  parents.forEach((column, p) => {
    position[column] = p;
  });
  const none = values[0] ?? 0;
  weights[0] = (weights[0] ?? 0) * none;
  const single = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    single[i] = values[1 + (position[i] ?? 0)] ?? 0;
    weights[1 + i] = (weights[1 + i] ?? 0) * (single[i] ?? 0);
  }
  const pair = new Float64Array(choose2(n));
  let at = 0;
  for (let j = 0; j < n; j++) {
    const pj = position[j] ?? 0;
    if (pj < 0) {
      for (let i = 0; i < j; i++) pair[at++] = single[i] ?? 0;
    } else {
      const alone = single[j] ?? 0;
      const together = own.pairs + choose2(pj);
      for (let i = 0; i < j; i++) {
        const pi = position[i] ?? 0;
        pair[at++] = pi < 0 ? alone : (values[together + pi] ?? 0);
      }
    }
  }
  for (let p = 0; p < at; p++) weights[pairs + p] = (weights[pairs + p] ?? 0) * (pair[p] ?? 0);
  if (layout.depth < 3) return;
  at = triples;
  for (let l = 2; l < n; l++) {
    const pl = position[l] ?? 0;
    if (pl < 0) {
      const below = choose2(l);
      for (let p = 0; p < below; p++) weights[at + p] = (weights[at + p] ?? 0) * (pair[p] ?? 0);
      at += below;
      continue;
    }
    const pairsWithL = choose2(l);
    const triplesWithL = own.triples + choose3(pl);
    for (let j = 1; j < l; j++) {
      const pj = position[j] ?? 0;
      if (pj < 0) {
        for (let i = 0; i < j; i++) weights[at + i] = (weights[at + i] ?? 0) * (pair[pairsWithL + i] ?? 0);
      } else {
        const without = pair[pairsWithL + j] ?? 0;
        const together = triplesWithL + choose2(pj);
        for (let i = 0; i < j; i++) {
          const pi = position[i] ?? 0;
          weights[at + i] = (weights[at + i] ?? 0) * (pi < 0 ? without : (values[together + pi] ?? 0));
        }
      }
      at += j;
    }
    // j = 0 has no smaller member, so it adds no triple.
  }
}

/** The compact row spread over the whole layout: one value per set. The values may be of any sign. */
export function spreadRow(layout: SetLayout, row: CompactRow, into?: Float64Array): Float64Array {
  const out = (into ?? new Float64Array(layout.size)).fill(1);
  multiplyByRow(out, layout, row);
  return out;
}
