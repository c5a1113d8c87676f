import type { ChartRegion } from '@junction/body-chart';

export type Direction = 'up' | 'down' | 'left' | 'right';

const ALONG = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;

/** How much a way aside weighs against the way ahead. */
const ASIDE = 2;

/**
 * The region to go to with an arrow key: the nearest in that direction on the screen, by where names are written. Itself where
 * there is none.
 */
export function nextPlace(regions: readonly ChartRegion[], from: ChartRegion, direction: Direction): ChartRegion {
  const [alongX, alongY] = ALONG[direction];
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const region of regions) {
    const x = region.label[0] - from.label[0];
    const y = region.label[1] - from.label[1];
    const ahead = x * alongX + y * alongY;
    const aside = Math.abs(x * alongY) + Math.abs(y * alongX);
    const way = ahead + ASIDE * aside;
    if (region !== from && ahead > 0 && aside <= 3 * ahead && way < least) {
      best = region;
      least = way;
    }
  }
  return best;
}
