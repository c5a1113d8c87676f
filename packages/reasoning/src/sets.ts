import { invariant } from '@junction/kernel';

/**
 * Where each set of co-existing causes stands in a vector: the empty set, then singles, pairs, triples and (when asked
 * for) fours, each block in colexicographic order. With the largest member fixed all smaller ones are contiguous, so a
 * sweep needs no index tables, and adding a condition only appends to each block.
 *
 * Vectors are read as `v[i] ?? 0` throughout: the compiler cannot see that the loops stay inside.
 */
export interface SetLayout {
  /** Number of conditions. */
  readonly n: number;
  /** Largest set size held. */
  readonly depth: 2 | 3 | 4;
  /** Where pairs, triples and fours begin; a block that is not held begins at `size`. */
  readonly pairs: number;
  readonly triples: number;
  readonly fours: number;
  /** Number of sets. */
  readonly size: number;
  /** The column of the condition that is a cause only alone: a set that holds it beside another has no weight. */
  readonly residual: number | null;
}

/** The layout of all sets of at most `depth` of `n` conditions: 13,288 sets for 43 conditions and depth 3. */
export function setLayout(n: number, depth: 2 | 3 | 4, residual: number | null = null): SetLayout {
  invariant(Number.isInteger(n) && n >= 0, 'the number of conditions is a whole number');
  const pairs = 1 + n;
  const triples = pairs + choose2(n);
  const fours = depth < 3 ? triples : triples + choose3(n);
  return { n, depth, pairs, triples, fours, size: depth < 4 ? fours : fours + choose4(n), residual };
}

/** n over 2. */
export function choose2(n: number): number {
  return (n * (n - 1)) / 2;
}

/** n over 3. */
export function choose3(n: number): number {
  return (n * (n - 1) * (n - 2)) / 6;
}

/** n over 4. */
export function choose4(n: number): number {
  return (n * (n - 1) * (n - 2) * (n - 3)) / 24;
}

/** The place of a set given by its members, ascending and distinct, at most `layout.depth` of them. */
export function indexOfSet(layout: SetLayout, members: readonly number[]): number {
  invariant(members.length <= layout.depth, 'a set holds no more members than the layout');
  const [i = 0, j = 0, k = 0, l = 0] = members;
  switch (members.length) {
    case 0:
      return 0;
    case 1:
      return 1 + i;
    case 2:
      return layout.pairs + choose2(j) + i;
    case 3:
      return layout.triples + choose3(k) + choose2(j) + i;
    default:
      return layout.fours + choose4(l) + choose3(k) + choose2(j) + i;
  }
}

/** The members, ascending, of the set at an index: the inverse of `indexOfSet`. */
export function membersOfSet(layout: SetLayout, index: number): readonly number[] {
  invariant(index >= 0 && index < layout.size, 'the index is inside the layout');
  if (index === 0) return [];
  if (index < layout.pairs) return [index - 1];
  if (index < layout.triples) return unrank(index - layout.pairs, [choose2], layout.n);
  if (index < layout.fours) return unrank(index - layout.triples, [choose3, choose2], layout.n);
  return unrank(index - layout.fours, [choose4, choose3, choose2], layout.n);
}

/** For each set over `parents` (ascending columns), in colex order, its place in the whole layout. */
export function subsetIndexes(layout: SetLayout, parents: readonly number[]): Int32Array {
  const own = setLayout(parents.length, layout.depth);
  const out = new Int32Array(own.size);
  let o = 1;
  for (const p of parents) out[o++] = 1 + p;
  parents.forEach((j, b) => {
    for (let a = 0; a < b; a++) out[o++] = layout.pairs + choose2(j) + (parents[a] ?? 0);
  });
  if (layout.depth < 3) return out;
  parents.forEach((k, c) => {
    for (let b = 0; b < c; b++) {
      const base = layout.triples + choose3(k) + choose2(parents[b] ?? 0);
      for (let a = 0; a < b; a++) out[o++] = base + (parents[a] ?? 0);
    }
  });
  if (layout.depth < 4) return out;
  parents.forEach((l, d) => {
    for (let c = 0; c < d; c++) {
      const outer = layout.fours + choose4(l) + choose3(parents[c] ?? 0);
      for (let b = 0; b < c; b++) {
        const base = outer + choose2(parents[b] ?? 0);
        for (let a = 0; a < b; a++) out[o++] = base + (parents[a] ?? 0);
      }
    }
  });
  return out;
}

function unrank(rank: number, counts: readonly ((n: number) => number)[], n: number): readonly number[] {
  const members: number[] = [];
  let rest = rank;
  let top = n;
  for (const count of counts) {
    do top--;
    while (count(top) > rest);
    rest -= count(top);
    members.unshift(top);
  }
  return [rest, ...members];
}
