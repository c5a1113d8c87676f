import type { Limb } from './limb.ts';
import { cross, dot, lengthOf, minus, plus, scaled, unit, type Vector } from './vector.ts';

/** Less than straight, so that the plane in which the limb bends stays known. */
const ALMOST = 1 - 1e-8;

/** The limb with its tip at the target, or as near as its bones reach, bent in the plane in which it was bent. */
export const reachWith = (limb: Limb, target: Vector): Limb =>
  withTip(limb, target, lengthOf(minus(target, limb.root)));

/** The limb turned towards the target, bent as much as it was: a straight limb stays straight. */
export const aimWith = (limb: Limb, target: Vector): Limb =>
  withTip(limb, target, lengthOf(minus(limb.tip, limb.root)));

function withTip(limb: Limb, target: Vector, distance: number): Limb {
  const [a, b] = limb.lengths;
  const way = minus(target, limb.root);
  const far = Math.min(Math.max(distance, Math.abs(a - b) / ALMOST), (a + b) * ALMOST);
  const ahead = unit(way);
  const aside = asideOf(limb, ahead);
  const cos = (a * a + far * far - b * b) / (2 * a * far);
  const upper = plus(scaled(ahead, cos), aside, Math.sqrt(Math.max(0, 1 - cos * cos)));
  const mid = plus(limb.root, upper, a);
  const tip = plus(limb.root, ahead, far);
  const lower = scaled(minus(tip, mid), 1 / b);
  const hinge = cross(aside, ahead);
  return {
    ...limb,
    ...{ mid, tip, upper, lower, hinge },
    upperSide: cross(hinge, upper),
    lowerSide: cross(hinge, lower),
  };
}

/** Across the way from root to tip, on the side of the middle joint. */
function asideOf(limb: Limb, ahead: Vector): Vector {
  const side = scaled(limb.upperSide, -1);
  return unit(plus(side, ahead, -dot(side, ahead)));
}
