import { along, type Blob, ball, chain } from './blob.ts';
import type { LimbFlesh } from './leg-flesh.ts';
import { angleOf } from './pose-angles.ts';
import { BODY, FOREARM, STATURE, UPPER_ARM } from './proportions.ts';
import type { Skeleton } from './skeleton.ts';
import { cross, plus, scaled, turned, unit, type Vector } from './vector.ts';

const SLEEVE = UPPER_ARM.filter(([at]) => at < 0.5)
  .concat([[0.5, 0.026, 0.002]])
  .map(([at, radius, offset]) => [at, radius + 0.002 + at * 0.006, offset] as const);
/** What of the upper arm is seen below the sleeve. */
const BARE = UPPER_ARM.filter(([at]) => at >= 0.3);
/** In these positions a low hand hangs; in the others it is put down flat. */
const HANGING: readonly string[] = ['standing', 'sitting', 'half-kneeling', 'supine'];

export function armFlesh(skeleton: Skeleton, side: 'l' | 'r', lowest: number): LimbFlesh {
  const arm = skeleton.limbs[`arm_${side}`];
  const { hand, palm } = handOf(skeleton, side, lowest);
  const finger = (forward: number, fold: number, radius: number): Blob =>
    ball(plus(plus(arm.tip, hand, forward * STATURE), palm, fold * STATURE), radius);
  const thumbSide = unit(cross(hand, arm.hinge));
  const thumb = (forward: number, out: number, radius: number): Blob =>
    ball(plus(plus(arm.tip, hand, forward * STATURE), thumbSide, -out * STATURE), radius);
  const outward = side === 'l' ? 1 : -1;
  const inner = plus(arm.root, skeleton.chest.left, -0.04 * outward * STATURE);
  return {
    limb: arm,
    skin: [
      ...chain(along(arm.root, arm.upper, BODY.upperArm, BARE, arm.upperSide)),
      ...chain(along(arm.mid, arm.lower, BODY.forearm, FOREARM, arm.lowerSide)),
      ...chain([
        finger(0, 0, 0.0128),
        finger(0.022, 0, 0.0155),
        finger(0.046, 0.001, 0.0165),
        finger(0.066, 0.002, 0.0125),
        finger(0.085, 0.005, 0.0092),
        finger(0.099, 0.009, 0.007),
      ]),
      ...chain([thumb(0.016, 0.006, 0.009), thumb(0.036, 0.018, 0.0075), thumb(0.056, 0.0215, 0.006)]),
    ],
    cloth: chain(along(arm.root, arm.upper, BODY.upperArm, SLEEVE, arm.upperSide)),
    patch: [ball(plus(inner, skeleton.chest.up, -0.012 * STATURE), 0.03), ball(arm.root, 0.0285)],
    end: plus(arm.tip, hand, 0.05 * STATURE),
  };
}

/** Where the fingers point and where they fold to. The more an arm props, the flatter its hand, fingers towards the head. */
function handOf({ base, frame, limbs, angles }: Skeleton, side: 'l' | 'r', lowest: number) {
  const arm = limbs[`arm_${side}`];
  const wrist = angleOf(angles, `wrist_${side}`);
  const free = { hand: turned(arm.lower, arm.hinge, wrist), palm: turned(arm.lowerSide, arm.hinge, wrist) };
  const props = HANGING.includes(base) ? 0 : lowness((arm.tip[1] - lowest) / STATURE) * steepness(-arm.lower[1]);
  if (props === 0) return free;
  const ahead: Vector = unit([frame.up[0] || 1, 0.02, frame.up[2]]);
  const up: Vector = [0, 1, 0];
  return {
    hand: unit(plus(scaled(free.hand, 1 - props), ahead, props)),
    palm: unit(plus(scaled(free.palm, 1 - props), up, props)),
  };
}

const share = (value: number): number => Math.max(0, Math.min(1, value));
/** A wrist props below 3 % of stature, and not at all above 5 %. */
const lowness = (height: number): number => share((0.05 - height) / 0.02);
/** A forearm props when it stands, and not when it lies. */
const steepness = (down: number): number => share((down - 0.5) / 0.2);
