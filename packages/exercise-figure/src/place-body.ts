import type { Pose } from '@junction/knowledge';
import { bottomOf } from './blob.ts';
import { type Body, bodyOf, lowestOf, lowestPoint } from './body.ts';
import { placeOf } from './body-places.ts';
import { type Angles, anglesAt } from './pose-angles.ts';
import { aimWith, reachWith } from './reach-with.ts';
import { type LimbName, type Skeleton, skeletonOf } from './skeleton.ts';
import { targetsBetween } from './targets-between.ts';
import type { Support } from './things.ts';
import { minus, ORIGIN, type Vector } from './vector.ts';

/** What stays in place between start and end, by position. */
const ANCHORS: Readonly<Record<string, string>> = {
  ...{ standing: 'feet', sitting: 'pelvis', supine: 'pelvis', prone: 'pelvis', quadruped: 'knees', kneeling: 'knees' },
  ...{ 'half-kneeling': 'knee_r', 'side-lying': 'pelvis' },
};

/** The body at a share of the way from start (0) to end (1), on its floor or table. */
export type BodyAt = (share: number) => Body;

/**
 * The motion of a pose. Angles go from start to end; where a hand or foot stays (or is named in `contact`), the limb reaches for it,
 * so that nothing that stands slides about. Exact at both ends.
 */
export function motionOf(pose: Pose, support: Support): BodyAt {
  const start = placed(pose, support, anglesAt(pose, 0));
  const end = placed(pose, support, anglesAt(pose, 1));
  const targets = targetsBetween(pose, support, start, end);
  // Who lies on the back is carried by it, whatever the reaching limbs do.
  const reaching = pose.base === 'supine' ? [...targets.keys()] : [];
  const [low, high] = [lowestOf(start, reaching), lowestOf(end, reaching)];
  const above = (share: number) => low + (high - low) * share;
  return (share) => {
    if (share <= 0) return start;
    if (share >= 1) return end;
    const free = placed(pose, support, anglesAt(pose, share), { limbs: reaching, above: above(share) });
    const limbs = { ...free.skeleton.limbs };
    for (const [name, { tipAt, isStraight }] of targets)
      limbs[name] = (isStraight ? aimWith : reachWith)(limbs[name], tipAt(share));
    return settled(free.skeleton, limbs, support);
  };
}

/** Limbs that do not carry, and how far above the floor the rest of the body is. */
interface Without {
  readonly limbs: readonly LimbName[];
  readonly above: number;
}

/** With its lowest point on the floor (or the pelvis on the table) and its anchor over the middle of the picture. */
function placed(pose: Pose, support: Support, angles: Angles, without: Without = { limbs: [], above: 0 }): Body {
  const loose = bodyOf(skeletonOf(pose.base, angles, ORIGIN));
  const anchor = placeOf(loose, pose.anchor ?? ANCHORS[pose.base] ?? 'pelvis');
  const below =
    support.type === 'table' ? seatOnTable(loose) - support.height : lowestOf(loose, without.limbs) - without.above;
  return bodyOf(skeletonOf(pose.base, angles, minus(ORIGIN, [anchor[0], below, anchor[2]])));
}

function seatOnTable({ torso, leg_l, leg_r }: Body): number {
  const thighs = [...leg_l.cloth, ...leg_r.cloth];
  return Math.min(...torso.blobs.slice(0, 2).map(bottomOf), lowestPoint(thighs));
}

/** Reaching moves a limb; the body never ends below its floor for that. */
function settled(skeleton: Skeleton, limbs: Skeleton['limbs'], support: Support): Body {
  const body = bodyOf({ ...skeleton, limbs });
  const below = lowestOf(body);
  if (support.type === 'table' || support.type === 'bicycle' || below >= 0) return body;
  const lifted = skeletonOf(skeleton.base, skeleton.angles, minus(skeleton.pelvis, [0, below, 0]));
  return bodyOf({ ...lifted, limbs: liftedLimbs(limbs, -below) });
}

function liftedLimbs(limbs: Skeleton['limbs'], up: number): Skeleton['limbs'] {
  const lift = (name: LimbName) => {
    const limb = limbs[name];
    const raise = (at: Vector): Vector => [at[0], at[1] + up, at[2]];
    return { ...limb, root: raise(limb.root), mid: raise(limb.mid), tip: raise(limb.tip) };
  };
  return { arm_l: lift('arm_l'), arm_r: lift('arm_r'), leg_l: lift('leg_l'), leg_r: lift('leg_r') };
}
