import { baseFrame, bentLeft, type Frame, flexed, twistedLeft } from './frame.ts';
import { armOf, type Limb, legOf, type Side } from './limb.ts';
import { type Angles, angleOf } from './pose-angles.ts';
import { BODY, STATURE } from './proportions.ts';
import { type Spine, spineOf } from './spine.ts';
import { plus, type Vector } from './vector.ts';

export const LIMBS = ['arm_l', 'arm_r', 'leg_l', 'leg_r'] as const;
export type LimbName = (typeof LIMBS)[number];

export interface Skeleton {
  readonly base: string;
  readonly frame: Frame;
  readonly pelvis: Vector;
  readonly spine: Spine;
  readonly chest: Frame;
  readonly head: Frame;
  readonly neck: Vector;
  /** From the neck to the skull. */
  readonly neckWay: Vector;
  readonly skull: Vector;
  readonly limbs: Readonly<Record<LimbName, Limb>>;
  readonly angles: Angles;
}

/** The bones of a pose in these angles, with the pelvis at this place. */
export function skeletonOf(base: string, angles: Angles, pelvis: Vector): Skeleton {
  const a = (joint: string) => angleOf(angles, joint);
  const frame = twistedLeft(baseFrame(base, a('trunk')), a('roll'));
  const turns = { curve: a('curve'), sideBend: a('side_bend'), twist: a('twist'), pelvisTurn: a('pelvis_turn') };
  const spine = spineOf(frame, pelvis, turns);
  const chest = twistedLeft(bentLeft(frame, turns.sideBend), turns.twist);
  const top = spine.frameAt(1);
  const neckWay = flexed(top, 14 + a('neck') * 0.55).up;
  const head = twistedLeft(flexed(top, a('neck')), a('head_turn'));
  const neck = spine.pointAt(0.985);
  const skull = plus(plus(neck, neckWay, 0.066 * STATURE), head.up, 0.046 * STATURE);
  const hips = twistedLeft(frame, turns.pelvisTurn);
  const arm = (side: Side) => armOf(chest, shoulderOf({ frame, spine, angles, side }), angles, side);
  return {
    ...{ base, frame, pelvis, spine, chest, head, neck, neckWay, skull, angles },
    limbs: {
      arm_l: arm('l'),
      arm_r: arm('r'),
      leg_l: legOf(hips, pelvis, angles, 'l'),
      leg_r: legOf(hips, pelvis, angles, 'r'),
    },
  };
}

interface Shoulder {
  readonly frame: Frame;
  readonly spine: Spine;
  readonly angles: Angles;
  readonly side: Side;
}

/** The shoulder joint: a raised arm takes it up and in, as the shoulder blade does. */
function shoulderOf({ frame, spine, angles, side }: Shoulder): Vector {
  const a = (joint: string) => angleOf(angles, joint);
  const lift = Math.max(0, Math.min(1, (a(`shoulder_${side}`) - 60) / 100));
  const chest = twistedLeft(bentLeft(flexed(frame, a('curve') * 0.4), a('side_bend') * 0.95), a('twist') * 0.95);
  const sign = side === 'l' ? 1 : -1;
  const level = spine.pointAt(BODY.shoulderAt - 0.015);
  const out = plus(level, chest.left, sign * (BODY.shoulderHalf - 0.018 * lift) * STATURE);
  return plus(plus(out, chest.up, 0.024 * STATURE * lift), chest.front, -0.004 * STATURE);
}
