import type { CompactRow } from './group-row.ts';
import type { Posterior } from './posterior.ts';
import { addRows, placeOfPair, placeOfTriple } from './presence.ts';
import { choose2, choose3, type SetLayout, setLayout } from './sets.ts';

/** Where the sets {e, i} and {e, i, j} stand in the layout; a triple that is none has the place of the empty set. */
export interface LinkPlaces {
  readonly pairPlaces: Int32Array;
  readonly triplePlaces: Int32Array;
}

/**
 * The score of one link, a function of the set of causes that is 0 unless the linked condition e is in it: as subset sums
 * over the sets that contain e only.
 */
export interface LinkSlope extends LinkPlaces {
  readonly parents: readonly number[];
  /** Position of e among the parents. */
  readonly e: number;
  /** ŝ of {e, i} per parent i; of {e} at e itself. */
  readonly pairs: Float64Array;
  /** ŝ of {e, i, j} per pair of parents i < j in colex order; 0 where one of them is e. */
  readonly triples: Float64Array;
  /** Largest absolute value the score takes. */
  readonly peak: number;
}

/** factor · Σ over E with e ∈ E ⊆ S of ∏ π ∏ (1 − π) f(E) / row(S), for f given per set of expressed causes. */
export function linkSlope(
  row: CompactRow,
  expressions: readonly number[],
  f: Float64Array,
  places: LinkPlaces,
  e: number,
  factor: number,
): LinkSlope {
  const { parents, values } = row;
  const m = parents.length;
  const own = setLayout(m, 3);
  const scale = factor * (expressions[e] ?? 1);
  const pairs = new Float64Array(m);
  const triples = new Float64Array(choose2(m));
  const onlyE = f[1 + e] ?? 0;
  const alone = (scale * onlyE) / (values[1 + e] ?? 1);
  const withPair = new Float64Array(m);
  let peak = Math.abs(alone);
  for (let i = 0; i < m; i++) {
    if (i === e) continue;
    const place = own.pairs + (i < e ? choose2(e) + i : choose2(i) + e);
    const p = expressions[i] ?? 1;
    withPair[i] = f[place] ?? 0;
    const here = (scale * ((1 - p) * onlyE + p * (withPair[i] ?? 0))) / (values[place] ?? 1);
    pairs[i] = here - alone;
    peak = Math.max(peak, Math.abs(here));
  }
  for (let j = 1; j < m; j++) {
    if (j === e) continue;
    const pj = expressions[j] ?? 1;
    const start = choose2(j);
    const withoutI = (1 - pj) * onlyE + pj * (withPair[j] ?? 0);
    const above = own.triples + (j < e ? choose3(e) + choose2(j) : choose3(j) + choose2(e));
    for (let i = 0; i < j; i++) {
      if (i === e) continue;
      const place = j < e ? above + i : i < e ? above + i : own.triples + choose3(j) + choose2(i) + e;
      const pi = expressions[i] ?? 1;
      const withI = (1 - pj) * (withPair[i] ?? 0) + pj * (f[place] ?? 0);
      const here = (scale * ((1 - pi) * withoutI + pi * withI)) / (values[place] ?? 1);
      peak = Math.max(peak, Math.abs(here));
      triples[start + i] = here - (pairs[i] ?? 0) - (pairs[j] ?? 0) - alone;
    }
  }
  pairs[e] = alone;
  return { parents, e, pairs, triples, peak, ...places };
}

/** E[score · 1(d is a cause)] for every condition d, into `out`; at d = e it is the mean score itself. */
export function linkExpectations(slope: LinkSlope, { presence, moments }: Posterior, out: Float64Array): void {
  const { parents, pairs, triples, pairPlaces, triplePlaces } = slope;
  out.fill(0);
  addRows(out, presence.rows, pairPlaces, pairs, parents.length);
  let at = 0;
  let mean = 0;
  for (let j = 0; j < parents.length; j++) {
    let withJ = 0;
    for (let i = 0; i < j; i++) {
      const first = parents[i] ?? 0;
      const part = (triples[at] ?? 0) * (moments[triplePlaces[at] ?? 0] ?? 0);
      at++;
      out[first] = (out[first] ?? 0) + part;
      withJ += part;
    }
    const second = parents[j] ?? 0;
    out[second] = (out[second] ?? 0) + withJ;
    mean += withJ;
  }
  const e = parents[slope.e] ?? 0;
  out[e] = (out[e] ?? 0) + mean;
}

/** E[score] alone. */
export function linkMean({ pairs, triples, pairPlaces, triplePlaces }: LinkSlope, { moments }: Posterior): number {
  let mean = 0;
  for (let i = 0; i < pairs.length; i++) mean += (pairs[i] ?? 0) * (moments[pairPlaces[i] ?? 0] ?? 0);
  for (let t = 0; t < triples.length; t++) mean += (triples[t] ?? 0) * (moments[triplePlaces[t] ?? 0] ?? 0);
  return mean;
}

/** The places for one parent, the same for every reading of the group. */
export function linkPlaces(layout: SetLayout, parents: readonly number[], e: number): LinkPlaces {
  const column = parents[e] ?? 0;
  const pairPlaces = Int32Array.from(parents, (i) => placeOfPair(layout, i, column));
  const triplePlaces = new Int32Array(choose2(parents.length));
  let at = 0;
  parents.forEach((b, j) => {
    for (let i = 0; i < j; i++) {
      triplePlaces[at++] = i === e || j === e ? 0 : placeOfTriple(layout, parents[i] ?? 0, b, column);
    }
  });
  return { pairPlaces, triplePlaces };
}
