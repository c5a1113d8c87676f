import type { Blob, Piece } from './blob.ts';
import type { Camera } from './camera.ts';

export type Point = readonly [x: number, y: number];

const rimWith = (corners: number): readonly Point[] =>
  Array.from({ length: corners }, (_, index) => [
    Math.cos((index * 2 * Math.PI) / corners),
    Math.sin((index * 2 * Math.PI) / corners),
  ]);
const RIM = rimWith(20);
/** Enough for what is smaller than this radius. */
const SMALL = { radius: 3.6, rim: rimWith(12) } as const;

/** The rim of a blob as it is seen: points on a circle, or the support points of the ellipsoid's ellipse. */
export function rimOf(blob: Blob, camera: Camera): readonly Point[] {
  const [middleX, middleY] = camera(blob.at);
  if ('radius' in blob) {
    const rim = blob.radius < SMALL.radius ? SMALL.rim : RIM;
    return rim.map(([x, y]) => [middleX + x * blob.radius, middleY + y * blob.radius]);
  }
  const axes = blob.axes.map((axis) => camera(axis));
  return RIM.map(([x, y]) => {
    let [toX, toY, square] = [0, 0, 0];
    for (const [axisX, axisY] of axes) {
      const reach = axisX * x + axisY * y;
      toX += axisX * reach;
      toY += axisY * reach;
      square += reach * reach;
    }
    const length = Math.sqrt(square) || 1;
    return [middleX + toX / length, middleY + toY / length];
  });
}

/** The outline of two blobs and what lies between: convex. */
export const outlineOf = ([a, b]: Piece, camera: Camera): readonly Point[] =>
  hullOf([...rimOf(a, camera), ...rimOf(b, camera)]);

/** The convex outline of points, always in the same direction. */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(points: readonly Point[]): readonly Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (let [last, before] = [hull.at(-1), hull.at(-2)]; last !== undefined && before !== undefined; ) {
      const left = (last[0] - before[0]) * (point[1] - before[1]) - (last[1] - before[1]) * (point[0] - before[0]);
      if (left > 1e-9) break;
      hull.pop();
      [last, before] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/** Points of a flat round on the floor. */
export const discCorners = RIM;
