import { expectationOf, subsetFunction } from './expectation.ts';
import { type Fours, forEachFour } from './fours.ts';
import type { CompactRow } from './group-row.ts';
import { momentsOf } from './moments.ts';
import { DECIBANS_PER_NAT } from './numeric.ts';
import { lnAll, pathNodes } from './path-weights.ts';
import type { Posterior } from './posterior.ts';
import { choose2, choose3, type SetLayout } from './sets.ts';
import { spreadRow } from './sweep.ts';

/** What the evidence consists of, line by line: one row per answered group, and the drawing's. */
export interface EvidenceRows {
  readonly layout: SetLayout;
  /** Before any evidence: its weights are those of the sets the case is explained over. */
  readonly prior: Posterior;
  readonly rows: readonly CompactRow[];
  readonly drawing: Float64Array | null;
  /** The values of every line for the sets of four; empty where none are looked at. */
  readonly fours: readonly Float64Array[];
}

/** By condition, the decibans of each line. */
export type Contributions = ReadonlyMap<number, readonly number[]>;

/**
 * How many decibans each line moves the log-odds of each condition: `[line][d]`, lines in the order of `rows`, the drawing
 * last. Each is the path integral over the strength of all evidence of E[ln row | d] − E[ln row | not d]; together they
 * make up the whole change from prior to posterior, whatever the order, and a line that bears on nothing gets 0.
 * Only the asked conditions are computed; the others are absent from the map.
 */
export function contributionsTo(
  { layout, prior, rows, drawing, fours }: EvidenceRows,
  conditions: readonly number[],
): Contributions {
  const size = layout.size + (prior.fours?.weights.length ?? 0);
  const logRows = rows.map((row) => ({ parents: row.parents, values: lnAll(row.values) }));
  const three = [...logRows.map((row) => spreadRow(layout, row)), ...(drawing === null ? [] : [lnAll(drawing)])];
  const lines = three.map((line, g) => joined(size, line, lnAll(fours[g] ?? NO_VALUES)));
  const logLikelihood = new Float64Array(size);
  for (const line of lines) for (let s = 0; s < size; s++) logLikelihood[s] = (logLikelihood[s] ?? 0) + (line[s] ?? 0);
  const points = pathNodes(joined(size, prior.weights, prior.fours?.weights ?? NO_VALUES), logLikelihood);
  const functions = logRows.map((row) => subsetFunction(layout, row.parents, row.values));
  const overall = points.map(({ weights }) => {
    const moments = momentsOf(layout, weights);
    return lines.map((line, g) => {
      const f = functions[g];
      if (f === undefined) return dot(line, weights, 0);
      return expectationOf(f, { moments }) + dot(line, weights, layout.size);
    });
  });
  return new Map(
    conditions.map((d) => {
      const places = setsWith(layout, prior.fours, d);
      const tilt = new Float64Array(places.length);
      const rest = lines.map(() => 0);
      points.forEach(({ share, weights }, k) => {
        let p = 0;
        for (let i = 0; i < places.length; i++) p += weights[places[i] ?? 0] ?? 0;
        const off = share / (1 - p);
        const on = share / p + off;
        for (let i = 0; i < places.length; i++) tilt[i] = (tilt[i] ?? 0) + on * (weights[places[i] ?? 0] ?? 0);
        rest.forEach((r, line) => {
          rest[line] = r + off * (overall[k]?.[line] ?? 0);
        });
      });
      return [d, lines.map((line, g) => DECIBANS_PER_NAT * (dotPlaces(line, places, tilt) - (rest[g] ?? 0)))];
    }),
  );
}

const NO_VALUES = new Float64Array();

/** The values of the smaller sets, then those of the sets of four. */
function joined(size: number, three: Float64Array, four: Float64Array): Float64Array {
  const out = new Float64Array(size);
  out.set(three);
  out.set(four, three.length);
  return out;
}

/** Indexes of all sets that contain d. */
function setsWith({ n, pairs, triples, size }: SetLayout, fours: Fours | null, d: number): Int32Array {
  const amongFours = fours?.columns.includes(d) === true ? choose3(fours.columns.length - 1) : 0;
  const out = new Int32Array(1 + (n - 1) + choose2(n - 1) + amongFours);
  let o = 0;
  out[o++] = 1 + d;
  for (let j = 0; j < n; j++) if (j !== d) out[o++] = pairs + (j < d ? choose2(d) + j : choose2(j) + d);
  for (let j = 0; j < n; j++) {
    if (j === d) continue;
    for (let i = 0; i < j; i++) {
      if (i === d) continue;
      const [a, b, c] = d > j ? [i, j, d] : d > i ? [i, d, j] : [d, i, j];
      out[o++] = triples + choose3(c) + choose2(b) + a;
    }
  }
  if (fours !== null && amongFours > 0) {
    forEachFour(fours.columns, (a, b, c, e, place) => {
      if (a === d || b === d || c === d || e === d) out[o++] = size + place;
    });
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let total = 0;
  for (let s = from; s < a.length; s++) total += (a[s] ?? 0) * (b[s] ?? 0);
  return total;
}

function dotPlaces(line: Float64Array, places: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < places.length; i++) total += (line[places[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return total;
}
