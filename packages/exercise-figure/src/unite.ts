import type { Point } from './outline.ts';

type Segment = readonly [from: Point, to: Point];

interface Convex {
  readonly points: readonly Point[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** How near to an edge counts as on it, in units. */
const ON_EDGE = 1e-7;
/** Ends of segments further apart than this do not belong together. */
const JOINS = 0.4;
/** Rings smaller than this are left out, in square units. */
const CRUMB = 0.25;

/**
 * The outline of overlapping convex shapes as rings; holes run the other way round. Each edge keeps what lies in no other shape;
 * where two edges lie on each other, that of the first shape is kept. The rest is joined end to end.
 */
export function unite(shapes: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const convex = shapes.filter((points) => points.length > 2).map((points) => ({ points, box: boxOf(points) }));
  const segments: Segment[] = [];
  for (const [index, { points }] of convex.entries()) {
    const near = convex
      .map((other, place) => ({ other, margin: place < index ? -ON_EDGE : ON_EDGE, place }))
      .filter(({ other, place }) => place !== index && meets(convex[index], other));
    for (const [corner, from] of points.entries()) {
      const to = points[(corner + 1) % points.length];
      if (to !== undefined) segments.push(...outside([from, to], near));
    }
  }
  return joined(segments).filter((ring) => Math.abs(areaOf(ring)) > CRUMB);
}

function boxOf(points: readonly Point[]): Convex['box'] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const meets = (a: Convex | undefined, b: Convex): boolean =>
  a !== undefined && a.box[0] <= b.box[2] && b.box[0] <= a.box[2] && a.box[1] <= b.box[3] && b.box[1] <= a.box[3];

/** What of a segment lies in none of the shapes. */
function outside(
  [from, to]: Segment,
  shapes: readonly { readonly other: Convex; readonly margin: number }[],
): readonly Segment[] {
  let open: readonly (readonly [number, number])[] = [[0, 1]];
  for (const { other, margin } of shapes) {
    const [enter, leave] = insideOf(from, to, other.points, margin);
    if (enter >= leave) continue;
    open = open.flatMap(([a, b]): (readonly [number, number])[] =>
      leave <= a || enter >= b
        ? [[a, b]]
        : [[a, enter] as const, [leave, b] as const].filter(([low, high]) => high - low > 1e-9),
    );
    if (open.length === 0) return [];
  }
  const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return open.map(([a, b]): Segment => [a === 0 ? from : at(a), b === 1 ? to : at(b)]);
}

/** From which share to which share the segment runs inside a convex shape. */
function insideOf(from: Point, to: Point, points: readonly Point[], margin: number): readonly [number, number] {
  let [enter, leave] = [0, 1];
  let before = points.at(-1) ?? from;
  for (const corner of points) {
    const [edgeX, edgeY] = [corner[0] - before[0], corner[1] - before[1]];
    const length = Math.hypot(edgeX, edgeY) || 1;
    const start = (edgeX * (from[1] - before[1]) - edgeY * (from[0] - before[0])) / length - margin;
    const end = (edgeX * (to[1] - before[1]) - edgeY * (to[0] - before[0])) / length - margin;
    before = corner;
    if (start < 0 && end < 0) return [1, 0];
    if (start < 0) enter = Math.max(enter, start / (start - end));
    else if (end < 0) leave = Math.min(leave, start / (start - end));
  }
  return [enter, leave];
}

function joined(segments: readonly Segment[]): readonly (readonly Point[])[] {
  const rest = [...segments];
  const rings: Point[][] = [];
  for (let first = rest.pop(); first !== undefined; first = rest.pop()) {
    const ring: Point[] = [first[0]];
    let end = first[1];
    for (;;) {
      const toStart = distance(end, first[0]);
      let best = -1;
      let least = Math.min(JOINS, toStart);
      for (const [index, segment] of rest.entries()) {
        const gap = distance(end, segment[0]);
        if (gap < least) [best, least] = [index, gap];
      }
      const next = best < 0 ? undefined : rest[best];
      if (next === undefined) break;
      rest.splice(best, 1);
      ring.push(next[0]);
      end = next[1];
    }
    ring.push(end);
    rings.push(ring);
  }
  return rings;
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return twice / 2;
}
