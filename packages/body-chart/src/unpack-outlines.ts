import { invariant } from '@junction/kernel';
import type { Point } from './path-outlines.ts';

/** The outlines of a packed path (whole tenths by steps, divided by `z`) as corners in units. Throws where a coordinate has no partner. */
export function unpackOutlines(packed: string): readonly (readonly Point[])[] {
  return packed.split('z').map((outline) => {
    const steps = outline.match(/-?\d+/g)?.map(Number) ?? [];
    invariant(steps.length >= 6 && steps.length % 2 === 0, 'a packed outline has pairs of numbers and three corners');
    const corners: Point[] = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0;
      y += steps[at + 1] ?? 0;
      corners.push([x / 10, y / 10]);
    }
    return corners;
  });
}

/** Outlines as the path of a drawing. */
export function outlinesPath(outlines: readonly (readonly Point[])[]): string {
  return outlines.map((outline) => `M${outline.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
}

/** Outlines turned about the vertical middle of a view of that width. Coordinates keep their tenths. */
export function mirrorOutlines(outlines: readonly (readonly Point[])[], width: number): readonly (readonly Point[])[] {
  return outlines.map((outline) => outline.map(([x, y]): Point => [Math.round((width - x) * 10) / 10, y]));
}
