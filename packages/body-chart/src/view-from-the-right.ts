import type { ChartRegion, ChartView } from './chart.ts';
import { pathOutlines } from './path-outlines.ts';

/** The view from the right: that from the left turned about its vertical middle, with every side exchanged. */
export function viewFromTheRight(left: ChartView): ChartView {
  return { ...left, from: 'right', mirrored: true, regions: left.regions.map((region) => mirror(region, left.width)) };
}

function mirror(region: ChartRegion, width: number): ChartRegion {
  return {
    region: region.region,
    side: region.side === 'left' ? 'right' : region.side === 'right' ? 'left' : 'midline',
    label: [round(width - region.label[0]), region.label[1]],
    path: pathOutlines(region.path)
      .map((outline) => `M${outline.map(([x, y]) => `${round(width - x)} ${y}`).join('L')}Z`)
      .join(''),
  };
}

/** The drawings have a precision of a tenth of a unit. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
