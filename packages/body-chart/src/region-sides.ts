import type { Chart, RegionSide } from './chart.ts';

const ORDER: readonly RegionSide[] = ['left', 'midline', 'right'];

/**
 * The sides on which a region can be painted in any view of the chart, from left to right. A region that no view shows
 * lies outside the zoom and is taken to exist on the left and on the right.
 */
export function regionSides(chart: Chart, region: string): readonly RegionSide[] {
  const drawn = new Set(
    chart.views.flatMap((view) => view.regions.filter((entry) => entry.region === region).map((entry) => entry.side)),
  );
  return drawn.size === 0 ? ['left', 'right'] : ORDER.filter((side) => drawn.has(side));
}
