import { choose2, choose3, type SetLayout } from './sets.ts';

/**
 * P(T ⊆ S and d ∈ S) for every T of at most two causes and some conditions d. The row of a T stands where the layout has
 * T, so a sum over subsets of parents runs along few contiguous rows.
 */
export interface Presence {
  /** The conditions d, and for every condition its place among them, -1 for none. */
  readonly columns: readonly number[];
  readonly place: Int32Array;
  /** At index of T · columns.length + place of d. */
  readonly rows: Float64Array;
}

/** Gives the presence that belongs to some moments. */
export type PresenceScratch = (layout: SetLayout, moments: Float64Array) => Presence;

/**
 * Presences one at a time in the same memory: 330 KB per key press would keep the garbage collector busy. What is asked
 * for again in a row is not made again; what was given before is overwritten by what is asked for next.
 */
export function createPresenceScratch(): PresenceScratch {
  let of: Float64Array | null = null;
  let last: Presence | null = null;
  return (layout, moments) => {
    if (last !== null && of === moments) return last;
    last = presenceOfAll(layout, moments, last?.rows.length === layout.triples * layout.n ? last.rows : undefined);
    of = moments;
    return last;
  };
}

/** The presence of every condition, from P(T ⊆ S) of all T of up to three; every entry of `into` is written. */
function presenceOfAll({ n, pairs, triples }: SetLayout, moments: Float64Array, into?: Float64Array): Presence {
  const rows = into ?? new Float64Array(triples * n);
  for (let d = 0; d < n; d++) {
    const p = moments[1 + d] ?? 0;
    rows[d] = p;
    rows[(1 + d) * n + d] = p;
  }
  let at = pairs;
  for (let b = 0; b < n; b++) {
    for (let a = 0; a < b; a++) {
      const p = moments[at] ?? 0;
      rows[(1 + a) * n + b] = p;
      rows[(1 + b) * n + a] = p;
      rows[at * n + a] = p;
      rows[at * n + b] = p;
      at++;
    }
  }
  at = triples;
  for (let c = 2; c < n; c++) {
    const withC = pairs + choose2(c);
    for (let b = 1; b < c; b++) {
      const bc = (withC + b) * n;
      const ab = (pairs + choose2(b)) * n + c;
      const ac = withC * n + b;
      for (let a = 0; a < b; a++) {
        const p = moments[at++] ?? 0;
        rows[bc + a] = p;
        rows[ab + a * n] = p;
        rows[ac + a * n] = p;
      }
    }
  }
  const columns = Array.from({ length: n }, (_, d) => d);
  return { columns, place: Int32Array.from(columns), rows };
}

/** A presence of every condition narrowed to some, for sums that need only those. */
export function presenceOf({ rows, columns: all }: Presence, columns: readonly number[]): Presence {
  const n = all.length;
  const k = columns.length;
  const place = new Int32Array(n).fill(-1);
  columns.forEach((d, c) => {
    place[d] = c;
  });
  const count = rows.length / n;
  const narrow = new Float64Array(count * k);
  for (let t = 0; t < count; t++) {
    for (let c = 0; c < k; c++) narrow[t * k + c] = rows[t * n + (columns[c] ?? 0)] ?? 0;
  }
  return { columns, place, rows: narrow };
}

/**
 * out += Σ factors[t] · the row at places[t], for the first `to` of them. Four rows at a time, so that `out` is read and written once
 * for four products.
 */
export function addRows(
  out: Float64Array,
  rows: Float64Array,
  places: Int32Array,
  factors: Float64Array,
  to: number,
): void {
  const k = out.length;
  let t = 0;
  for (; t + 3 < to; t += 4) {
    const f0 = factors[t] ?? 0;
    const f1 = factors[t + 1] ?? 0;
    const f2 = factors[t + 2] ?? 0;
    const f3 = factors[t + 3] ?? 0;
    const r0 = (places[t] ?? 0) * k;
    const r1 = (places[t + 1] ?? 0) * k;
    const r2 = (places[t + 2] ?? 0) * k;
    const r3 = (places[t + 3] ?? 0) * k;
    for (let c = 0; c < k; c++) {
      out[c] =
        (out[c] ?? 0) +
        (f0 * (rows[r0 + c] ?? 0) + f1 * (rows[r1 + c] ?? 0) + (f2 * (rows[r2 + c] ?? 0) + f3 * (rows[r3 + c] ?? 0)));
    }
  }
  for (; t < to; t++) {
    const factor = factors[t] ?? 0;
    const row = (places[t] ?? 0) * k;
    for (let c = 0; c < k; c++) out[c] = (out[c] ?? 0) + factor * (rows[row + c] ?? 0);
  }
}

/** Where the pair {a, b} stands in the layout; {a} where they are the same. */
export function placeOfPair({ pairs }: SetLayout, a: number, b: number): number {
  if (a === b) return 1 + a;
  return pairs + (a < b ? choose2(b) + a : choose2(a) + b);
}

/** Where the triple of a < b and d, neither of them, stands in the layout. */
export function placeOfTriple({ triples }: SetLayout, a: number, b: number, d: number): number {
  if (d > b) return triples + choose3(d) + choose2(b) + a;
  if (d > a) return triples + choose3(b) + choose2(d) + a;
  return triples + choose3(b) + choose2(a) + d;
}
