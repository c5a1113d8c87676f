import type { Pose } from '@junction/knowledge';
import { radians, type Vector } from './vector.ts';

/** To the right and down in the picture, and nearer to the viewer. */
export type Seen = readonly [x: number, y: number, depth: number];
export type Camera = (at: Vector) => Seen;

/** Yaw and pitch in degrees by the name of the view. */
const VIEWS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ side: [-16, 9], front: [-90, 12], 'three-quarter': [-52, 12], top: [0, 62], back: [90, 12] },
};
const FROM_ABOVE: readonly [number, number] = [0, 24];

/** Orthographic, so that lengths compare. */
export function cameraOf({ camera, base, view }: Pose): Camera {
  const fromAbove = base === 'side-lying' || (base === 'supine' && view === 'front');
  const angles = camera ?? (fromAbove ? FROM_ABOVE : VIEWS[view]);
  if (angles === undefined)
    throw new RangeError(`pose.view: "${view}" is not known; known are ${Object.keys(VIEWS).join(', ')}`);
  const [cosYaw, sinYaw] = [Math.cos(radians(angles[0])), Math.sin(radians(angles[0]))];
  const [cosPitch, sinPitch] = [Math.cos(radians(angles[1])), Math.sin(radians(angles[1]))];
  return ([x, y, z]) => {
    const away = z * cosYaw - x * sinYaw;
    return [x * cosYaw + z * sinYaw, away * sinPitch - y * cosPitch, y * sinPitch + away * cosPitch];
  };
}
