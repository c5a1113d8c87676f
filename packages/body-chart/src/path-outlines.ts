import { invariant } from '@junction/kernel';

export type Point = readonly [x: number, y: number];

/** The closed outlines of a region path, each as its corner points. Throws on anything but M, L and Z with absolute points. */
export function pathOutlines(path: string): readonly (readonly Point[])[] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const end = part.trimEnd();
      invariant(end.endsWith('Z'), 'a region outline must be closed with Z');
      return end.slice(0, -1).split('L').map(toPoint);
    });
}

function toPoint(text: string): Point {
  const [x = Number.NaN, y = Number.NaN, ...more] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  invariant(Number.isFinite(x) && Number.isFinite(y) && more.length === 0, `not a point of a region outline: ${text}`);
  return [x, y];
}
