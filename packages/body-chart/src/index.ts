export type { Chart, ChartRegion, ChartView, Figure, RegionSide, ViewFrom } from './chart.ts';
export { type Point, pathOutlines } from './path-outlines.ts';
export { regionAt } from './region-at.ts';
export { regionSides } from './region-sides.ts';
export { viewFromTheRight } from './view-from-the-right.ts';
