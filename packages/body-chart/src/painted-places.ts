import type { RegionCoverage } from './coverage.ts';
import { type Feeling, PAIN_QUALITIES, type Place } from './drawing.ts';
import { feelingOf } from './paint-of-feeling.ts';

/** A place that is painted, with what was told of it: what the list says and what a case stores. */
export interface PaintedPlace extends Place, Feeling {}

/** From this share of a region in one view on it counts as painted. An estimate: a brush that strays over a border stays below. */
const LEAST_SHARE = 1 / 4;
/** Or from this many cells on, half a dab of the brush, so that a dab on the border of two regions still counts in one. */
const LEAST_CELLS = 100;

/** Whether enough of the region is painted to count. */
export function countsAsPainted({ painted, whole }: Pick<RegionCoverage, 'painted' | 'whole'>): boolean {
  return painted >= LEAST_CELLS || (painted > 0 && painted >= whole * LEAST_SHARE);
}

/**
 * The places that a drawing paints, in the order of the chart, left before middle before right within a region. A place counts where
 * any view counts. Its quality is the one on most of its painted cells, its strength the greatest that was told.
 */
export function paintedPlaces(coverage: readonly RegionCoverage[]): readonly PaintedPlace[] {
  const byPlace = new Map<string, RegionCoverage[]>();
  for (const entry of coverage) {
    const key = `${entry.region} ${entry.side}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), entry]);
  }
  const order = [...new Set(coverage.map(({ region }) => region))];
  const rank = ({ region, side }: Place): number => order.indexOf(region) * SIDES.length + SIDES.indexOf(side);
  return [...byPlace.values()]
    .filter((views) => views.some(countsAsPainted))
    .flatMap((views) => views.slice(0, 1).map(({ region, side }) => ({ region, side, ...feelingIn(views) })))
    .sort((a, b) => rank(a) - rank(b));
}

const SIDES = ['left', 'midline', 'right'];

function feelingIn(views: readonly RegionCoverage[]): Feeling {
  const cells = new Map<Feeling['quality'], number>();
  let intensity: number | undefined;
  for (const { byPaint } of views)
    for (const [paint, count] of byPaint) {
      const feeling = feelingOf(paint);
      cells.set(feeling.quality, (cells.get(feeling.quality) ?? 0) + count);
      if (feeling.intensity !== undefined) intensity = Math.max(intensity ?? 0, feeling.intensity);
    }
  const most = Math.max(...cells.values());
  const quality = PAIN_QUALITIES.find((candidate) => cells.get(candidate) === most);
  return { ...(quality !== undefined && { quality }), ...(intensity !== undefined && { intensity }) };
}
