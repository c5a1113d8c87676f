import { eachRun } from './cells.ts';
import type { Chart, ChartView, ViewFrom } from './chart.ts';
import type { Place } from './drawing.ts';
import type { Painting } from './paint.ts';
import { regionCells } from './region-cells.ts';

/** How much of a region is painted in one view. */
export interface RegionCoverage extends Place {
  readonly view: ViewFrom;
  /** Painted cells, 0 to `whole`. Never less after one more stroke, fill or description. */
  readonly painted: number;
  /** All cells of the region in this view. */
  readonly whole: number;
  /** Painted cells by how they feel (see `feelingOf`). */
  readonly byPaint: ReadonlyMap<number, number>;
  /** Middle of what is painted, in units of the view; absent when nothing is. */
  readonly middle?: readonly [x: number, y: number];
}

const counted = new WeakMap<Uint8Array, { readonly view: ChartView; readonly coverage: readonly RegionCoverage[] }>();

/** The coverage of every region in every view, in the order of the chart, those with no paint as well. */
export function coverageOf(chart: Chart, painting: Painting): readonly RegionCoverage[] {
  return chart.views.flatMap((view) => {
    const cells = painting.cells.get(view.from);
    return cells === undefined ? [] : coverageInView(view, cells);
  });
}

/** Cells that were handed out never change, so one count does for them. */
function coverageInView(view: ChartView, cells: Uint8Array): readonly RegionCoverage[] {
  const before = counted.get(cells);
  if (before !== undefined && before.view === view) return before.coverage;
  const coverage = regionCells(view).map(({ region, runs, whole }) => {
    const byPaint = new Map<number, number>();
    let [painted, sumX, sumY] = [0, 0, 0];
    eachRun(runs, (row, first, after) => {
      for (let column = first; column < after; column++) {
        const paint = cells[row * view.width + column] ?? 0;
        if (paint === 0) continue;
        painted += 1;
        sumX += column;
        sumY += row;
        byPaint.set(paint, (byPaint.get(paint) ?? 0) + 1);
      }
    });
    const { region: id, side } = region;
    const middle = [Math.floor(sumX / painted) + 0.5, Math.floor(sumY / painted) + 0.5] as const;
    return { region: id, side, view: view.from, painted, whole, byPaint, ...(painted > 0 && { middle }) };
  });
  counted.set(cells, { view, coverage });
  return coverage;
}
