import type { ChartView } from './chart.ts';
import type { RegionCoverage } from './coverage.ts';
import { countsAsPainted, type PaintedPlace } from './painted-places.ts';

/** Where the strength of a painted place is written in one view. */
export interface NumberSpot {
  readonly region: string;
  readonly side: PaintedPlace['side'];
  readonly intensity: number;
  readonly x: number;
  readonly y: number;
}

/** A spot for every place whose strength was told, in the middle of its paint, in each view that shows enough of it. */
export function numberSpots(
  { from }: ChartView,
  coverage: readonly RegionCoverage[],
  places: readonly PaintedPlace[],
): readonly NumberSpot[] {
  return coverage.flatMap((entry) => {
    const { region, side, middle } = entry;
    const place = places.find((candidate) => candidate.region === region && candidate.side === side);
    if (entry.view !== from || middle === undefined || place?.intensity === undefined) return [];
    return countsAsPainted(entry) ? [{ region, side, intensity: place.intensity, x: middle[0], y: middle[1] }] : [];
  });
}
