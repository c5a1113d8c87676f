import type { BrushTrack } from './drawing.ts';

/**
 * Calls for every cell whose middle is no further than the radius from the track (the line through its points), some more
 * than once. Whole numbers only, none above 2^53, so every browser finds the same cells; the mirror image of a track has
 * the mirror image of its cells.
 */
export function eachCellOfTrack(
  { points, radius }: Pick<BrushTrack, 'points' | 'radius'>,
  width: number,
  height: number,
  visit: (cell: number) => void,
): void {
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const fromX = at === 0 ? x : (points[at - 2] ?? x);
    const fromY = at === 0 ? y : (points[at - 1] ?? y);
    eachCellOfSegment(fromX, fromY, x, y, radius, width, height, visit);
  }
}

function eachCellOfSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  width: number,
  height: number,
  visit: (cell: number) => void,
): void {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const radius2 = radius * radius;
  const firstRow = Math.max(0, Math.floor((Math.min(ay, by) - radius) / 10));
  const lastRow = Math.min(height - 1, Math.ceil((Math.max(ay, by) + radius) / 10));
  const firstColumn = Math.max(0, Math.floor((Math.min(ax, bx) - radius) / 10));
  const lastColumn = Math.min(width - 1, Math.ceil((Math.max(ax, bx) + radius) / 10));
  for (let row = firstRow; row <= lastRow; row++) {
    const y = 10 * row + 5;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const x = 10 * column + 5;
      const along = (x - ax) * dx + (y - ay) * dy;
      let isNear: boolean;
      if (along <= 0) isNear = (x - ax) ** 2 + (y - ay) ** 2 <= radius2;
      else if (along >= length2) isNear = (x - bx) ** 2 + (y - by) ** 2 <= radius2;
      else isNear = ((x - ax) * dy - (y - ay) * dx) ** 2 <= radius2 * length2;
      if (isNear) visit(row * width + column);
    }
  }
}
