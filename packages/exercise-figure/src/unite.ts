import type { Point } from './outline.ts';

type Segment = readonly [from: Point, to: Point];

interface Convex {
  readonly points: readonly Point[];
  /** For each edge its normal inwards, of length one, and how far it is from the origin along it. */
  readonly edges: Float64Array;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** How near to an edge counts as on it, in units. */
const ON_EDGE = 1e-7;
/** Ends of segments further apart than this do not belong together. */
const JOINS = 0.4;
/** Rings smaller than this are left out, in square units. */
const CRUMB = 0.25;

/** Where edges lie too nearly on each other to be joined, each shape is blown up by its own little share, so often at most. */
const ATTEMPTS = 5;
const BLOW = 0.0006;

/**
 * The outline of overlapping convex shapes as rings; holes run the other way round. Each edge keeps what lies in no other shape;
 * where two edges lie on each other, that of the first shape is kept. The rest is joined end to end. Never off by more than a
 * hundredth of a shape's size.
 */
export function unite(shapes: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const whole = shapes.filter((points) => points.length > 2);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rings = joined(outlineSegments(whole.map((points, index) => blown(points, attempt * BLOW * (index % 7)))));
    if (rings !== undefined) return rings.filter((ring) => Math.abs(areaOf(ring)) > CRUMB);
  }
  return whole;
}

function outlineSegments(shapes: readonly (readonly Point[])[]): readonly Segment[] {
  const convex = shapes.map((points): Convex => ({ points, edges: edgesOf(points), box: boxOf(points) }));
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
  return segments;
}

function blown(points: readonly Point[], share: number): readonly Point[] {
  if (share === 0) return points;
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return points.map((point): Point => [point[0] + (point[0] - x) * share, point[1] + (point[1] - y) * share]);
}

function edgesOf(points: readonly Point[]): Float64Array {
  const edges = new Float64Array(points.length * 3);
  let before = points.at(-1) ?? ZERO;
  let at = 0;
  for (const corner of points) {
    const wide = corner[0] - before[0];
    const high = corner[1] - before[1];
    const length = Math.sqrt(wide * wide + high * high) || 1;
    edges[at] = -high / length;
    edges[at + 1] = wide / length;
    edges[at + 2] = (wide * before[1] - high * before[0]) / length;
    before = corner;
    at += 3;
  }
  return edges;
}

const ZERO: Point = [0, 0];

function boxOf(points: readonly Point[]): Convex['box'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

const meets = (a: Convex | undefined, b: Convex): boolean =>
  a !== undefined && a.box[0] <= b.box[2] && b.box[0] <= a.box[2] && a.box[1] <= b.box[3] && b.box[1] <= a.box[3];

/** What of a segment lies in none of the shapes. */
function outside(
  [from, to]: Segment,
  shapes: readonly { readonly other: Convex; readonly margin: number }[],
): readonly Segment[] {
  /** Shares from and to, in pairs. */
  let open: readonly number[] = WHOLE;
  for (const { other, margin } of shapes) {
    if (apart(from, to, other.box)) continue;
    const inside = insideOf(from, to, other.edges, margin);
    if (inside === undefined) continue;
    open = without(open, inside);
    if (open.length === 0) return NONE;
  }
  if (open === WHOLE) return [[from, to]];
  const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const segments: Segment[] = [];
  for (let index = 0; index < open.length; index += 2) {
    const [a, b] = [open[index] ?? 0, open[index + 1] ?? 0];
    segments.push([a === 0 ? from : at(a), b === 1 ? to : at(b)]);
  }
  return segments;
}

const WHOLE: readonly number[] = [0, 1];
const NONE: readonly Segment[] = [];

/** The pairs without what lies between the two shares. */
function without(open: readonly number[], [enter, leave]: readonly [number, number]): readonly number[] {
  const rest: number[] = [];
  for (let index = 0; index < open.length; index += 2) {
    const [a, b] = [open[index] ?? 0, open[index + 1] ?? 0];
    if (leave <= a || enter >= b) rest.push(a, b);
    else {
      if (enter - a > 1e-9) rest.push(a, enter);
      if (b - leave > 1e-9) rest.push(leave, b);
    }
  }
  return rest;
}

const apart = ([x0, y0]: Point, [x1, y1]: Point, [left, top, right, bottom]: Convex['box']): boolean =>
  (x0 < left && x1 < left) || (x0 > right && x1 > right) || (y0 < top && y1 < top) || (y0 > bottom && y1 > bottom);

/** From which share to which share the segment runs inside a convex shape, if it does. */
function insideOf(from: Point, to: Point, edges: Float64Array, margin: number): readonly [number, number] | undefined {
  let enter = 0;
  let leave = 1;
  for (let at = 0; at < edges.length; at += 3) {
    const x = edges[at] ?? 0;
    const y = edges[at + 1] ?? 0;
    const far = (edges[at + 2] ?? 0) + margin;
    const start = x * from[0] + y * from[1] - far;
    const end = x * to[0] + y * to[1] - far;
    if (start < 0) {
      if (end < 0) return undefined;
      enter = Math.max(enter, start / (start - end));
    } else if (end < 0) leave = Math.min(leave, start / (start - end));
  }
  return enter < leave ? [enter, leave] : undefined;
}

/** Rings out of segments; undefined when one does not close. */
function joined(segments: readonly Segment[]): readonly (readonly Point[])[] | undefined {
  const rest = [...segments];
  const rings: Point[][] = [];
  for (let first = rest.pop(); first !== undefined; first = rest.pop()) {
    const ring: Point[] = [first[0]];
    let end = first[1];
    for (;;) {
      const home = distance(end, first[0]);
      const next = nearest(rest, end, Math.min(JOINS, home));
      if (next === undefined) {
        if (home > JOINS) return undefined;
        break;
      }
      ring.push(next[0]);
      end = next[1];
    }
    rings.push([...ring, end]);
  }
  return rings;
}

/** Takes the segment that begins nearest to a point, within reach. */
function nearest(rest: Segment[], end: Point, reach: number): Segment | undefined {
  let best = -1;
  let least = reach * reach;
  for (let index = 0; index < rest.length; index++) {
    const start = rest[index]?.[0] ?? end;
    const gap = (start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2;
    if (gap < least) {
      best = index;
      least = gap;
    }
  }
  const taken = rest[best];
  if (taken === undefined) return undefined;
  const last = rest.pop();
  if (last !== undefined && last !== taken) rest[best] = last;
  return taken;
}

const distance = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  let before = ring.at(-1) ?? ZERO;
  for (const point of ring) {
    twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return twice / 2;
}
