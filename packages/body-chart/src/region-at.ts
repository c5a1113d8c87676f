import type { ChartRegion, ChartView } from './chart.ts';
import { type Point, pathOutlines } from './path-outlines.ts';

/** The region that a point of the view lies in, or undefined where nothing can be painted. Regions do not overlap. */
export function regionAt(view: ChartView, point: Point): ChartRegion | undefined {
  return view.regions.find((region) => pathOutlines(region.path).some((outline) => isInside(outline, point)));
}

/** Even-odd rule; a point on an edge belongs to one of the two neighbors. */
function isInside(outline: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  let previous = outline.at(-1);
  for (const corner of outline) {
    if (previous !== undefined && corner[1] > y !== previous[1] > y) {
      const crossing = corner[0] + ((y - corner[1]) / (previous[1] - corner[1])) * (previous[0] - corner[0]);
      if (x < crossing) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}
