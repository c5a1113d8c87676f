import { ASSUMED_STATURE_CM, areaInCm2 } from './area.ts';
import { type CellRuns, eachRun } from './cells.ts';
import type { Chart, ChartView, ViewFrom } from './chart.ts';
import type { Place } from './drawing.ts';
import type { Painting } from './paint.ts';
import { regionCells } from './region-cells.ts';

/** Two drawings of one person laid over each other in one area. Areas are estimates (see `areaInCm2`). */
export interface Overlap {
  readonly earlierCm2: number;
  readonly laterCm2: number;
  /** Painted in both. */
  readonly bothCm2: number;
  /** Share of the area painted, 0 to 1. */
  readonly earlierShare: number;
  readonly laterShare: number;
  /** Dice's coefficient: 1 the same cells, 0 none in common. Absent where both are bare, which says nothing of alike. */
  readonly dice?: number;
}

export interface RegionOverlap extends Place, Overlap {
  readonly view: ViewFrom;
}

export interface DrawingComparison {
  /** Every region of every view that either drawing paints. */
  readonly regions: readonly RegionOverlap[];
  /** Over all regions of one view; a view that neither paints is left out. Views show some skin twice and are not added up. */
  readonly views: readonly (Overlap & { readonly view: ViewFrom })[];
}

/** Lays the later of two drawings over the earlier. Only paint inside of regions counts. */
export function compareDrawings(
  chart: Chart,
  earlier: Painting,
  later: Painting,
  statureCm: number = ASSUMED_STATURE_CM,
): DrawingComparison {
  const perView = chart.views.map((view) => {
    const tallies = regionCells(view).map(({ region, runs, whole }) => ({
      region,
      tally: { ...tallyOf(view, runs, earlier, later), whole },
    }));
    return { view: view.from, tallies };
  });
  return {
    regions: perView.flatMap(({ view, tallies }) =>
      tallies
        .filter(({ tally }) => isPainted(tally))
        .map(({ region, tally }) => ({
          region: region.region,
          side: region.side,
          view,
          ...overlapOf(tally, statureCm),
        })),
    ),
    views: perView
      .map(({ view, tallies }) => ({ view, tally: tallies.map(({ tally }) => tally).reduce(sum) }))
      .filter(({ tally }) => isPainted(tally))
      .map(({ view, tally }) => ({ view, ...overlapOf(tally, statureCm) })),
  };
}

interface Tally {
  readonly earlier: number;
  readonly later: number;
  readonly both: number;
  readonly whole: number;
}

const isPainted = ({ earlier, later }: Tally): boolean => earlier + later > 0;

const sum = (a: Tally, b: Tally): Tally => ({
  earlier: a.earlier + b.earlier,
  later: a.later + b.later,
  both: a.both + b.both,
  whole: a.whole + b.whole,
});

function tallyOf({ from, width }: ChartView, runs: CellRuns, before: Painting, after: Painting): Omit<Tally, 'whole'> {
  const [old, recent] = [before.cells.get(from), after.cells.get(from)];
  let [earlier, later, both] = [0, 0, 0];
  eachRun(runs, (row, first, end) => {
    for (let cell = row * width + first; cell < row * width + end; cell++) {
      const was = (old?.[cell] ?? 0) !== 0;
      const is = (recent?.[cell] ?? 0) !== 0;
      if (was) earlier += 1;
      if (is) later += 1;
      if (was && is) both += 1;
    }
  });
  return { earlier, later, both };
}

function overlapOf({ earlier, later, both, whole }: Tally, statureCm: number): Overlap {
  return {
    earlierCm2: areaInCm2(earlier, statureCm),
    laterCm2: areaInCm2(later, statureCm),
    bothCm2: areaInCm2(both, statureCm),
    earlierShare: earlier / whole,
    laterShare: later / whole,
    ...(earlier + later > 0 && { dice: (2 * both) / (earlier + later) }),
  };
}
