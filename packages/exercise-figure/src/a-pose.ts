import type { Pose } from '@junction/knowledge';

/** For tests: someone who stands on both feet and raises the left arm to the level of the shoulder, seen from the side. */
export function aPose(over: Partial<Pose> = {}): Pose {
  return {
    view: 'side',
    base: 'standing',
    start: { text: 'Standing', angles: { trunk: 90 } },
    end: { text: 'Left arm level', angles: { trunk: 90, shoulder_l: 90 } },
    ...over,
  };
}
