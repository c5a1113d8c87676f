import { expectationOf, subsetFunction } from './expectation.ts';
import type { CompactRow } from './group-row.ts';
import { momentsOf } from './moments.ts';
import { DECIBANS_PER_NAT } from './numeric.ts';
import { lnAll, pathNodes } from './path-weights.ts';
import { choose2, choose3, type SetLayout } from './sets.ts';
import { spreadRow } from './sweep.ts';

/** What the evidence consists of, line by line: one row per answered group, and the drawing's. */
export interface EvidenceRows {
  readonly layout: SetLayout;
  readonly odds: readonly number[];
  readonly rows: readonly CompactRow[];
  readonly drawing: Float64Array | null;
}

/**
 * How many decibans each line moves the log-odds of each condition: `[line][d]`, lines in the order of `rows`, the drawing
 * last. Each is the path integral over the strength of all evidence of E[ln row | d] − E[ln row | not d]; together they
 * make up the whole change from prior to posterior, whatever the order, and a line that bears on nothing gets 0.
 * Only the asked conditions are computed; the others are absent from the map.
 */
export function contributionsTo(
  evidence: EvidenceRows,
  conditions: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const { layout, rows, drawing } = evidence;
  const logRows = rows.map((row) => ({ parents: row.parents, values: lnAll(row.values) }));
  const spread = logRows.map((row) => spreadRow(layout, row));
  const logDrawing = drawing === null ? [] : [lnAll(drawing)];
  const lines = [...spread, ...logDrawing];
  const logLikelihood = new Float64Array(layout.size);
  for (const line of lines)
    for (let s = 0; s < layout.size; s++) logLikelihood[s] = (logLikelihood[s] ?? 0) + (line[s] ?? 0);
  const points = pathNodes(layout, evidence.odds, logLikelihood).map(({ share, weights }) => ({
    share,
    weights,
    moments: momentsOf(layout, weights),
  }));
  const functions = logRows.map((row) => subsetFunction(layout, row.parents, row.values));
  const overall = points.map(({ weights, moments }) => [
    ...functions.map((f) => expectationOf(f, { moments })),
    ...logDrawing.map((line) => dot(line, weights)),
  ]);
  return new Map(
    conditions.map((d) => {
      const places = setsWith(layout, d);
      const tilt = new Float64Array(places.length);
      const rest = lines.map(() => 0);
      points.forEach(({ share, weights, moments }, k) => {
        const p = moments[1 + d] ?? 0;
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

/** Indexes of all sets that contain d. */
function setsWith({ n, pairs, triples }: SetLayout, d: number): Int32Array {
  const out = new Int32Array(1 + (n - 1) + choose2(n - 1));
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
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let s = 0; s < a.length; s++) total += (a[s] ?? 0) * (b[s] ?? 0);
  return total;
}

function dotPlaces(line: Float64Array, places: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < places.length; i++) total += (line[places[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return total;
}
