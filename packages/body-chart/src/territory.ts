import { type CellRuns, cellsOfOutlines, countCells, eachRun, mirrorRuns } from './cells.ts';
import type { ChartView, RegionSide, ViewFrom } from './chart.ts';
import type { Painting } from './paint.ts';
import { mirrorOutlines, outlinesPath, unpackOutlines } from './unpack-outlines.ts';

/** Nerve territories as they are sent and stored: those of the left; `openTerritories` makes the rest. */
export interface PackedTerritories {
  readonly territories: readonly {
    readonly id: string;
    readonly label: string;
    readonly nerve: string;
    readonly regions: readonly { readonly region: string; readonly weight: number }[];
    /** By view (`back`, `front`, `left`), packed as the outlines of regions are. */
    readonly paths: { readonly back?: string; readonly front?: string; readonly left?: string };
  }[];
}

/** Where the skin of one nerve lies on one side in one view. Schematic; territories overlap. */
export interface Territory {
  readonly id: string;
  readonly label: string;
  readonly nerve: string;
  readonly side: Exclude<RegionSide, 'midline'>;
  readonly view: ViewFrom;
  /** Closed outlines in the units of the view. */
  readonly path: string;
  readonly runs: CellRuns;
}

/** How much of a territory is painted in one view. */
export interface TerritoryCoverage {
  readonly id: string;
  readonly side: Territory['side'];
  readonly view: ViewFrom;
  readonly painted: number;
  readonly whole: number;
}

/** The territories that a view shows, on both sides, in the order in which they are stored; the right mirrors the left exactly. */
export function territoriesIn(view: ChartView, { territories }: PackedTerritories): readonly Territory[] {
  const { from, width, height } = view;
  return territories.flatMap(({ id, label, nerve, paths }) => {
    const packed = paths[from === 'right' ? 'left' : from];
    if (packed === undefined) return [];
    const outlines = unpackOutlines(packed);
    const runs = cellsOfOutlines(outlines, width, height);
    const about = { id, label, nerve, view: from };
    const left: Territory = { ...about, side: 'left', path: outlinesPath(outlines), runs };
    const right: Territory = {
      ...about,
      side: 'right',
      path: outlinesPath(mirrorOutlines(outlines, width)),
      runs: mirrorRuns(runs, width),
    };
    return from === 'left' ? [left] : from === 'right' ? [right] : [left, right];
  });
}

/** The coverage of territories by a painting, whole numbers of cells. */
export function territoryCoverage(
  view: ChartView,
  territories: readonly Territory[],
  painting: Painting,
): readonly TerritoryCoverage[] {
  const cells = painting.cells.get(view.from);
  return territories.map(({ id, side, runs }) => {
    let painted = 0;
    eachRun(runs, (row, first, after) => {
      for (let column = first; column < after; column++)
        if ((cells?.[row * view.width + column] ?? 0) !== 0) painted += 1;
    });
    return { id, side, view: view.from, painted, whole: countCells(runs) };
  });
}
