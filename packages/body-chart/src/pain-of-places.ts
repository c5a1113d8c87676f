import type { Place } from './drawing.ts';
import type { PaintedPlace } from './painted-places.ts';

/** The `pain` of a case: what the reasoning weighs. Quality is kept with the drawing. */
export interface DrawnPain extends Place {
  readonly intensity?: number;
}

/** The pain of a case from the painted places. The same places give the same pain, however they were painted. */
export function painOfPlaces(places: readonly PaintedPlace[]): readonly DrawnPain[] {
  return places.map(({ region, side, intensity }) => ({
    region,
    side,
    ...(intensity !== undefined && { intensity }),
  }));
}
