import type { Body } from './body.ts';
import type { Camera } from './camera.ts';
import { type Drawn, flat, type Layer } from './drawn.ts';
import { BODY, STATURE } from './proportions.ts';
import type { Equipment } from './things.ts';
import { cross, dot, minus, plus, scaled, unit, type Vector } from './vector.ts';

interface RingPoint {
  readonly at: Vector;
  /** Outward: a point is seen when this looks at the viewer. */
  readonly out: Vector;
}

const STEPS = 48;
/** Half the thickness of a thigh with its cloth, where a band lies round it. */
const THIGH_HALF = 0.0415 * STATURE;

/** A band or belt round both thighs or round the pelvis; only the side that is seen is drawn. */
export function loopLayer({ at, share }: Extract<Equipment, { type: 'loop' }>, body: Body, camera: Camera): Layer {
  const ring = at === 'pelvis' ? roundPelvis(body) : roundThighs(body, share);
  const faces = ring.map(({ out }) => camera(out)[2] >= -0.02);
  const start = faces.findIndex((seen, index) => seen && faces.at(index - 1) === false);
  const run = [...ring.slice(start), ...ring.slice(0, start)].filter(({ out }) => camera(out)[2] >= -0.02);
  const rings = [run.map((point) => flat(point.at, camera))];
  const line: Drawn = { rings, stroke: { role: 'line', width: 4.8 } };
  const band: Drawn = { rings, stroke: { role: 'band', width: 3.5 } };
  return { depth: Math.max(...ring.map((point) => camera(point.at)[2])) + 40, drawn: [line, band] };
}

const turns = Array.from({ length: STEPS }, (_, index) => {
  const angle = (index * 2 * Math.PI) / STEPS + 0.01;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

function roundPelvis({ torso }: Body): readonly RingPoint[] {
  const blob = torso.blobs[1];
  if (blob === undefined || !('axes' in blob)) return [];
  return turns.map(([cos, sin]) => {
    const out = plus(scaled(blob.axes[0], cos * 1.03), blob.axes[1], sin * 1.03);
    return { at: plus(blob.at, out), out };
  });
}

function roundThighs({ skeleton }: Body, share: number): readonly RingPoint[] {
  const { leg_l: left, leg_r: right } = skeleton.limbs;
  const [p, q] = [left, right].map((leg) => plus(leg.root, leg.upper, share * BODY.thigh * STATURE));
  if (p === undefined || q === undefined) return [];
  const axis = unit(plus(left.upper, right.upper));
  const between = minus(q, p);
  const across = unit(plus(between, axis, -dot(axis, between)));
  const ahead = cross(axis, across);
  return turns.map(([cos, sin]) => {
    const out = plus(scaled(across, cos), ahead, sin);
    return { at: plus(cos >= 0 ? q : p, out, THIGH_HALF), out };
  });
}
