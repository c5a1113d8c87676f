import { armFlesh } from './arm-flesh.ts';
import { bottomOf, type Piece } from './blob.ts';
import { type HeadFlesh, headFlesh } from './head-flesh.ts';
import { type LegFlesh, type LimbFlesh, legFlesh } from './leg-flesh.ts';
import { STATURE } from './proportions.ts';
import { LIMBS, type LimbName, type Skeleton } from './skeleton.ts';
import { type TorsoFlesh, torsoFlesh } from './torso-flesh.ts';

/** A skeleton with its flesh, hair and cloth. */
export interface Body {
  readonly skeleton: Skeleton;
  readonly arm_l: LimbFlesh;
  readonly arm_r: LimbFlesh;
  readonly leg_l: LegFlesh;
  readonly leg_r: LegFlesh;
  readonly head: HeadFlesh;
  readonly torso: TorsoFlesh;
}

export function bodyOf(skeleton: Skeleton): Body {
  const joints = LIMBS.flatMap((name) => [
    skeleton.limbs[name].root[1],
    skeleton.limbs[name].mid[1],
    skeleton.limbs[name].tip[1],
  ]);
  const lowest = Math.min(...joints, skeleton.skull[1] - 0.02 * STATURE);
  return {
    skeleton,
    arm_l: armFlesh(skeleton, 'l', lowest),
    arm_r: armFlesh(skeleton, 'r', lowest),
    leg_l: legFlesh(skeleton, 'l', lowest),
    leg_r: legFlesh(skeleton, 'r', lowest),
    head: headFlesh(skeleton),
    torso: torsoFlesh(skeleton),
  };
}

/** Height of the lowest point of the body, but for the limbs named. */
export function lowestOf(body: Body, without: readonly LimbName[] = []): number {
  const { head, torso } = body;
  const limbs = LIMBS.filter((name) => !without.includes(name)).flatMap((name) => [body[name].skin, body[name].cloth]);
  return lowestPoint([...limbs, head.neck, head.face, head.hair, torso.shirt, torso.shorts].flat());
}

export const lowestPoint = (pieces: readonly Piece[]): number =>
  Math.min(...pieces.map(([a, b]) => Math.min(bottomOf(a), bottomOf(b))));
