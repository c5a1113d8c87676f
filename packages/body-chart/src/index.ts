export { ASSUMED_STATURE_CM, areaInCm2 } from './area.ts';
export type { Chart, ChartRegion, ChartView, ChartWindow, Figure, RegionSide, ViewFrom } from './chart.ts';
export { compareDrawings, type DrawingComparison, type Overlap, type RegionOverlap } from './compare-drawings.ts';
export { coverageOf, type RegionCoverage } from './coverage.ts';
export {
  type BrushTrack,
  type Drawing,
  type DrawingStep,
  EMPTY_DRAWING,
  type Feeling,
  PAIN_QUALITIES,
  type PainQuality,
  type Place,
} from './drawing.ts';
export { drawingSvg, endsOf, type PictureOptions } from './drawing-svg.ts';
export { addStep, type EditHistory, edited, NO_HISTORY, redone, undone } from './edit-history.ts';
export { drawList, feelingPart, followList } from './follow-list.ts';
export { mirrorDrawing } from './mirror-drawing.ts';
export { type NumberSpot, numberSpots } from './number-spots.ts';
export { openChart } from './open-chart.ts';
export type { PackedChart } from './packed-chart.ts';
export { type DrawnPain, painOfPlaces } from './pain-of-places.ts';
export { type Painting, paintDrawing } from './paint.ts';
export { feelingOf } from './paint-of-feeling.ts';
export { type PaintedOutline, paintedOutlines, paintedShape } from './painted-outlines.ts';
export { countsAsPainted, type PaintedPlace, paintedPlaces } from './painted-places.ts';
export { type Point, pathOutlines } from './path-outlines.ts';
export { QUALITY_PATTERNS, type QualityPattern } from './quality-pattern.ts';
export { readDrawing } from './read-drawing.ts';
export { regionAt } from './region-at.ts';
export { regionSides } from './region-sides.ts';
export { type ComplaintSide, paintedSide, type SideQuestion, sideQuestion } from './side-check.ts';
export { type StoredDrawing, type StoredValue, storeDrawing } from './stored-drawing.ts';
export {
  type PackedTerritories,
  type Territory,
  type TerritoryCoverage,
  territoriesIn,
  territoryCoverage,
} from './territory.ts';
export { BRUSH_RADIUS, extendTrack, type OpenTrack, pointInView } from './track.ts';
