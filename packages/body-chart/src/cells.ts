import { invariant } from '@junction/kernel';
import type { Point } from './path-outlines.ts';

/**
 * The cells (squares of one unit) of a view whose middle lies in an area: runs of `row, first, after` one after another.
 * All reckoning is in whole tenths, so every browser finds the same cells.
 */
export type CellRuns = readonly number[];

/** The cells of the outlines by the even-odd rule. A middle on a left edge belongs to the area, one on a right edge does not. */
export function cellsOfOutlines(outlines: readonly (readonly Point[])[], width: number, height: number): CellRuns {
  const crossings = new Map<number, number[]>();
  for (const outline of outlines) {
    let from = outline.at(-1);
    for (const to of outline) {
      if (from !== undefined) crossEdge(crossings, tenths(from), tenths(to), height);
      from = to;
    }
  }
  const runs: number[] = [];
  for (const row of [...crossings.keys()].sort((a, b) => a - b)) {
    const columns = (crossings.get(row) ?? []).sort((a, b) => a - b);
    for (let at = 0; at + 1 < columns.length; at += 2) {
      const first = Math.max(0, columns[at] ?? 0);
      const after = Math.min(width, columns[at + 1] ?? 0);
      if (first < after) runs.push(row, first, after);
    }
  }
  return runs;
}

const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)];

/** Notes for every row whose middle the edge crosses the first column whose middle is not left of it. */
function crossEdge(crossings: Map<number, number[]>, from: Point, to: Point, height: number): void {
  const [upper, lower] = from[1] <= to[1] ? [from, to] : [to, from];
  const firstRow = Math.max(0, Math.ceil((upper[1] - 5) / 10));
  for (let row = firstRow; row < height && 10 * row + 5 < lower[1]; row++) {
    const y = 10 * row + 5;
    // 10 column + 5 ≥ x, with x = upper.x + (y − upper.y) · run / rise, in whole numbers.
    const rise = lower[1] - upper[1];
    const column = Math.ceil(((upper[0] - 5) * rise + (y - upper[1]) * (lower[0] - upper[0])) / (10 * rise));
    const found = crossings.get(row);
    if (found === undefined) crossings.set(row, [column]);
    else found.push(column);
  }
}

/** The runs turned about the vertical middle of a view of that width. */
export function mirrorRuns(runs: CellRuns, width: number): CellRuns {
  const mirrored: number[] = [];
  eachRun(runs, (row, first, after) => mirrored.push(row, width - after, width - first));
  return mirrored;
}

/** The cells of the runs and of their mirror image. Only for areas with one run in a row. */
export function symmetricRuns(runs: CellRuns, width: number): CellRuns {
  const both: number[] = [];
  eachRun(runs, (row, first, after) => {
    invariant(first < width / 2 && after > width / 2, 'an area of the middle lies across it');
    both.push(row, Math.min(first, width - after), Math.max(after, width - first));
  });
  return both;
}

/** Calls for each run, in their order. */
export function eachRun(runs: CellRuns, visit: (row: number, first: number, after: number) => void): void {
  for (let at = 0; at < runs.length; at += 3) visit(runs[at] ?? 0, runs[at + 1] ?? 0, runs[at + 2] ?? 0);
}

/** How many cells the runs hold. */
export function countCells(runs: CellRuns): number {
  let cells = 0;
  eachRun(runs, (_, first, after) => {
    cells += after - first;
  });
  return cells;
}
