import { type Blob, ball, chain, ellipsoid, type Piece } from './blob.ts';
import { angleOf } from './pose-angles.ts';
import { STATURE, TORSO } from './proportions.ts';
import type { Skeleton } from './skeleton.ts';
import { plus } from './vector.ts';

export interface TorsoFlesh {
  readonly blobs: readonly Blob[];
  readonly shirt: readonly Piece[];
  readonly shorts: readonly Piece[];
}

/** The breath swells the waist by so much of stature. */
const BREATH = 0.034;

export function torsoFlesh({ spine, limbs, angles }: Skeleton): TorsoFlesh {
  const blobs = TORSO.map(([at, width, depth, forward]) => {
    const frame = spine.frameAt(Math.max(0, at));
    const swell = angleOf(angles, 'belly') * Math.max(0, 1 - Math.abs(at - 0.4) / 0.3) * BREATH;
    return ellipsoid(
      plus(spine.pointAt(at), frame.front, (forward + swell / 2) * STATURE),
      [frame.left, frame.front, frame.up],
      [width * STATURE, (depth + swell / 2) * STATURE, 0.034 * STATURE],
    );
  });
  const top = spine.frameAt(1);
  const yoke = ellipsoid(
    plus(spine.pointAt(0.86), top.up, 0.028 * STATURE),
    [top.left, top.front, top.up],
    [0.05 * STATURE, 0.04 * STATURE, 0.03 * STATURE],
  );
  return {
    blobs,
    shirt: [...chain(blobs.slice(2)), ...chain([ball(limbs.arm_l.root, 0.0275), yoke, ball(limbs.arm_r.root, 0.0275)])],
    shorts: chain(blobs.slice(0, 4)),
  };
}
