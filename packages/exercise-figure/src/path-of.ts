import type { Point } from './outline.ts';

/** So far a point may lie beside the line that replaces it, in units. */
const FLAT = 0.09;

/** Closed rings as an SVG path in tenths of a unit, each step relative to the last; points that tell nothing are left out. */
export const closedPath = (rings: readonly (readonly Point[])[]): string =>
  rings.map((ring) => `${openPath(simplified(ring))}z`).join('');

/** One open line as an SVG path. */
export function openPath(points: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  let path = '';
  let lined = false;
  for (const [index, [x, y]] of points.entries()) {
    const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [toX - atX, toY - atY];
    if (index > 0 && dx === 0 && dy === 0) continue;
    const before = index === 0 ? 'M' : lined ? (dx < 0 ? '' : ' ') : 'l';
    lined = index > 0;
    path += `${before}${tenths(dx)}${dy < 0 ? '' : ' '}${tenths(dy)}`;
    [atX, atY] = [toX, toY];
  }
  return path;
}

const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** Ramer, Douglas and Peucker on a ring, between its first point and the one farthest from it. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const first = ring[0];
  if (first === undefined) return ring;
  let far = 0;
  let most = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const away = Math.hypot(x - first[0], y - first[1]);
    if (away > most) [far, most] = [index, away];
  }
  const there = reduced(ring.slice(0, far + 1));
  const back = reduced([...ring.slice(far), first]);
  return [...there, ...back.slice(1, -1)];
}

function reduced(line: readonly Point[]): readonly Point[] {
  const from = line[0];
  const to = line.at(-1);
  if (line.length < 3 || from === undefined || to === undefined) return line;
  const [wayX, wayY] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(wayX * wayX + wayY * wayY);
  let worst = 0;
  let split = 0;
  for (const [index, [x, y]] of line.entries()) {
    const [dx, dy] = [x - from[0], y - from[1]];
    const beside = length === 0 ? Math.hypot(dx, dy) : Math.abs(dx * wayY - dy * wayX) / length;
    if (beside > worst) [split, worst] = [index, beside];
  }
  if (worst <= FLAT) return [from, to];
  return [...reduced(line.slice(0, split + 1)), ...reduced(line.slice(split)).slice(1)];
}
