import type { Chart, ChartView, RegionSide, ViewFrom } from '@junction/body-chart';
import { viewFromTheRight } from '@junction/body-chart';
import type { Side } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import type { PaintedRegion } from '#src/parts/body-figure.tsx';

/** The view from a direction; the right one is the left one turned about. */
export function viewFrom(chart: Chart, from: ViewFrom): ChartView | undefined {
  if (from !== 'right') return chart.views.find((view) => view.from === from);
  const left = chart.views.find((view) => view.from === 'left');
  return left === undefined ? undefined : viewFromTheRight(left);
}

/** What the marks paint in one view. A mark on both sides, or on a side that was not told, paints every side. */
export function paintedIn(view: ChartView, marks: readonly PainMark[]): readonly PaintedRegion[] {
  return view.regions.flatMap((region) => {
    const mark = marks.find((candidate) => candidate.region === region.region && covers(candidate.side, region.side));
    return mark === undefined ? [] : [{ region, intensity: mark.intensity }];
  });
}

function covers(marked: Side | undefined, drawn: RegionSide): boolean {
  return marked === undefined || marked === drawn || (marked === 'both' && drawn !== 'midline');
}

/** Back before front, then the sides: the order in which back pain is looked at. */
export const BACK_AND_FRONT: readonly ViewFrom[] = ['back', 'front'];
export const BOTH_SIDES: readonly ViewFrom[] = ['left', 'right'];

/** The side of the whole drawing, or undefined for an empty one. A side that was not told makes it both. */
export function sideOfDrawing(marks: readonly PainMark[]): Side | undefined {
  const sides = new Set(marks.map(({ side }) => side ?? 'both'));
  if (sides.size === 0) return undefined;
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'both';
  if (sides.has('left')) return 'left';
  return sides.has('right') ? 'right' : 'midline';
}
