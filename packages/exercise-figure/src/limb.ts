import type { Frame } from './frame.ts';
import { type Angles, angleOf } from './pose-angles.ts';
import { BODY, STATURE } from './proportions.ts';
import { cross, ORIGIN, plus, radians, turned, unit, type Vector } from './vector.ts';

export type Side = 'l' | 'r';

/** An arm or a leg as two bones of constant length, from its root over its middle joint to its tip (wrist, ankle). */
export interface Limb {
  readonly root: Vector;
  readonly mid: Vector;
  readonly tip: Vector;
  readonly upper: Vector;
  readonly lower: Vector;
  /** Towards the back of the leg, or the side to which the arm folds, by bone. */
  readonly upperSide: Vector;
  readonly lowerSide: Vector;
  /** The axis of the middle joint. */
  readonly hinge: Vector;
  readonly lengths: readonly [upper: number, lower: number];
}

export const LEG_LENGTHS = [BODY.thigh * STATURE, BODY.shank * STATURE] as const;
export const ARM_LENGTHS = [BODY.upperArm * STATURE, BODY.forearm * STATURE] as const;

const outwardSign = (side: Side): 1 | -1 => (side === 'l' ? 1 : -1);

export function legOf(pelvis: Frame, at: Vector, angles: Angles, side: Side): Limb {
  const sign = outwardSign(side);
  const root = plus(plus(at, pelvis.left, sign * BODY.hipHalf * STATURE), pelvis.up, -0.012 * STATURE);
  const flexion = radians(angleOf(angles, `hip_${side}`));
  const outward = radians(angleOf(angles, `hip_abd_${side}`));
  const flat = plus(plus(ORIGIN, pelvis.up, -Math.cos(flexion)), pelvis.front, Math.sin(flexion));
  const behind = unit(plus(plus(ORIGIN, pelvis.up, -Math.sin(flexion)), pelvis.front, -Math.cos(flexion)));
  const upper = unit(plus(plus(ORIGIN, flat, Math.cos(outward)), pelvis.left, sign * Math.sin(outward)));
  const upperSide = turned(behind, upper, -sign * angleOf(angles, `hip_rot_${side}`));
  return bent({ root, upper, upperSide, lengths: LEG_LENGTHS }, angleOf(angles, `knee_${side}`));
}

export function armOf(chest: Frame, root: Vector, angles: Angles, side: Side): Limb {
  const sign = outwardSign(side);
  const raised = radians(angleOf(angles, `shoulder_${side}`));
  const plane = radians(angleOf(angles, `shoulder_plane_${side}`));
  const swing = plus(plus(ORIGIN, chest.front, Math.cos(plane)), chest.left, sign * Math.sin(plane));
  const upper = unit(plus(plus(ORIGIN, chest.up, -Math.cos(raised)), swing, Math.sin(raised)));
  const folded = unit(plus(plus(ORIGIN, chest.up, Math.sin(raised)), swing, Math.cos(raised)));
  const upperSide = turned(folded, upper, sign * angleOf(angles, `shoulder_rot_${side}`));
  return bent({ root, upper, upperSide, lengths: ARM_LENGTHS }, angleOf(angles, `elbow_${side}`));
}

/** The limb from its first bone and the bend of its middle joint in degrees. */
function bent(
  { root, upper, upperSide, lengths }: Pick<Limb, 'root' | 'upper' | 'upperSide' | 'lengths'>,
  degrees: number,
): Limb {
  const hinge = unit(cross(upper, upperSide));
  const lower = turned(upper, hinge, degrees);
  const mid = plus(root, upper, lengths[0]);
  const tip = plus(mid, lower, lengths[1]);
  return { root, mid, tip, upper, lower, upperSide, lowerSide: turned(upperSide, hinge, degrees), hinge, lengths };
}
