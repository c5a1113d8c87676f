import { type CellRuns, cellsOfOutlines, countCells, mirrorRuns, symmetricRuns } from './cells.ts';
import type { ChartRegion, ChartView } from './chart.ts';
import { pathOutlines } from './path-outlines.ts';
import { mirrorOutlines } from './unpack-outlines.ts';

export interface RegionCells {
  readonly region: ChartRegion;
  readonly runs: CellRuns;
  /** Size of the region in cells. */
  readonly whole: number;
}

const known = new WeakMap<ChartView, readonly RegionCells[]>();

/**
 * The cells of each region of a view, in the order of the view. No cell is in two regions, and the cells of the right
 * are exactly the mirror image of those of the left. Reckoned once for a view.
 */
export function regionCells(view: ChartView): readonly RegionCells[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const cells = view.regions.map((region) => {
    const runs = runsOf(region, view);
    return { region, runs, whole: countCells(runs) };
  });
  known.set(view, cells);
  return cells;
}

/** The right is reckoned as the left, turned: else a middle on an edge would fall to different sides. */
function runsOf({ side, path }: ChartRegion, { width, height }: ChartView): CellRuns {
  const outlines = pathOutlines(path);
  if (side === 'right') return mirrorRuns(cellsOfOutlines(mirrorOutlines(outlines, width), width, height), width);
  const runs = cellsOfOutlines(outlines, width, height);
  return side === 'midline' ? symmetricRuns(runs, width) : runs;
}
