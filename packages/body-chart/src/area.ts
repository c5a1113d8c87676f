/** Units to one stature: the scale that the figures are drawn to. */
const UNITS_IN_STATURE = 940;

/** The stature taken where none is told. An estimate. */
export const ASSUMED_STATURE_CM = 175;

/**
 * Square centimeters of that many cells as they are drawn: the picture is flat and one build stands for all, so this is an
 * estimate that is fit to compare two drawings of one person.
 */
export function areaInCm2(cells: number, statureCm: number = ASSUMED_STATURE_CM): number {
  return cells * (statureCm / UNITS_IN_STATURE) ** 2;
}
