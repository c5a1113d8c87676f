import type { SetLayout } from './sets.ts';

/**
 * P(a, b and c are all causes) for every three conditions, at (a · n + b) · n + c, symmetric; equal indices mean fewer
 * conditions, so (a, a, a) is the marginal of a. One row is contiguous, so sums over pairs of parents run along it.
 */
export function presenceTensor({ n, pairs, triples }: SetLayout, moments: Float64Array): Float64Array {
  const out = new Float64Array(n * n * n);
  const square = n * n;
  for (let a = 0; a < n; a++) out[a * square + a * n + a] = moments[1 + a] ?? 0;
  let at = pairs;
  for (let b = 0; b < n; b++) {
    for (let a = 0; a < b; a++) {
      const p = moments[at++] ?? 0;
      out[a * square + a * n + b] = p;
      out[a * square + b * n + a] = p;
      out[b * square + a * n + a] = p;
      out[b * square + b * n + a] = p;
      out[b * square + a * n + b] = p;
      out[a * square + b * n + b] = p;
    }
  }
  at = triples;
  for (let c = 2; c < n; c++) {
    for (let b = 1; b < c; b++) {
      const bc = b * square + c * n;
      const cb = c * square + b * n;
      const first = at;
      for (let a = 0; a < b; a++) {
        const p = moments[first + a] ?? 0;
        out[bc + a] = p;
        out[cb + a] = p;
        out[a * square + b * n + c] = p;
        out[a * square + c * n + b] = p;
        out[b * square + a * n + c] = p;
        out[c * square + a * n + b] = p;
      }
      at += b;
    }
  }
  return out;
}

/** The part of a presence tensor about some conditions: rows as long as there are `columns`. */
export interface Presence {
  /** Number of conditions. */
  readonly n: number;
  /** The conditions asked about, and for every condition its place among them, -1 for none. */
  readonly columns: readonly number[];
  readonly place: Int32Array;
  /** P(a, b and columns[c] are all causes) at (a · n + b) · columns.length + c. */
  readonly rows: Float64Array;
  /** The whole tensor. */
  readonly whole: Float64Array;
}

/** The whole tensor as a presence about every condition. */
export function presenceOfAll(n: number, whole: Float64Array): Presence {
  const columns = Array.from({ length: n }, (_, d) => d);
  return { n, columns, place: Int32Array.from(columns), rows: whole, whole };
}

/** The presence narrowed to some conditions, for sums that need only those. */
export function presenceOf({ n, whole }: Presence, columns: readonly number[]): Presence {
  const place = new Int32Array(n).fill(-1);
  columns.forEach((d, c) => {
    place[d] = c;
  });
  const k = columns.length;
  const rows = new Float64Array(n * n * k);
  for (let pair = 0; pair < n * n; pair++) {
    for (let c = 0; c < k; c++) rows[pair * k + c] = whole[pair * n + (columns[c] ?? 0)] ?? 0;
  }
  return { n, columns, place, rows, whole };
}
