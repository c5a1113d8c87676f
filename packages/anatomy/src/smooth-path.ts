/** A point in units of the figure: x to the viewer's right, y down. */
export type Point = readonly [x: number, y: number];

const short = (value: number): string => `${Math.round(value * 10) / 10}`;
const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

/** A curve through all points, as an SVG path. Fewer than two points give an empty path. */
export function smoothLine(points: readonly Point[]): string {
  return curve(points, false);
}

/** A closed curve through all points, as an SVG path. Fewer than two points give an empty path. */
export function smoothShape(points: readonly Point[]): string {
  return curve(points, true);
}

/** Straight lines from point to point, as an SVG path. */
export const straightLine = (points: readonly Point[]): string => `M${points.map(pair).join('L')}`;

/** Catmull-Rom through the points, written as smooth cubic Bézier pieces. */
function curve(points: readonly Point[], closed: boolean): string {
  const [first] = points;
  if (first === undefined || points.length < 2) return '';
  const at = (index: number): Point =>
    (closed
      ? points[(index + points.length) % points.length]
      : points[Math.min(Math.max(index, 0), points.length - 1)]) ?? first;
  const pieces = Array.from({ length: closed ? points.length : points.length - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leaving: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const reaching: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    // What leaves a point mirrors what reached it: after the first piece it need not be written.
    return `${index === 0 ? `C${pair(leaving)} ` : 'S'}${pair(reaching)} ${pair(to)}`;
  });
  return `M${pair(first)}${pieces.join('')}${closed ? 'Z' : ''}`;
}

/** The other side of the figure: turned about its vertical middle. */
export const mirrored = (points: readonly Point[], middle: number): readonly Point[] =>
  points.map(([x, y]): Point => [2 * middle - x, y]);

/** An outline that is the same on both sides, from its right half, which runs from the top of the middle to its bottom. */
export const bothHalves = (right: readonly Point[], middle: number): readonly Point[] => [
  ...right,
  ...mirrored(right, middle)
    .filter(([x]) => Math.abs(x - middle) > 0.01)
    .reverse(),
];
