import type { Pose } from '@junction/knowledge';

/** Degrees by joint (`hip_l`); what is absent is zero, but for an ankle, which then stands or rests. */
export type Angles = Readonly<Record<string, number>>;

export const angleOf = (angles: Angles, joint: string): number => angles[joint] ?? 0;

/** From 0 to 1 with a soft beginning and a soft end, 0 and 1 exactly at the ends. */
export const eased = (share: number): number => share * share * (3 - 2 * share);

/** The angles between start (0) and end (1). An ankle said only once changes half-way. */
export function anglesAt({ start, end }: Pose, share: number): Angles {
  const joints = new Set([...Object.keys(start.angles), ...Object.keys(end.angles)]);
  const angles: Record<string, number> = {};
  for (const joint of joints) {
    const from = start.angles[joint];
    const to = end.angles[joint];
    if (joint.startsWith('ankle') && (from === undefined || to === undefined)) {
      const known = share < 0.5 ? from : to;
      if (known !== undefined) angles[joint] = known;
    } else {
      angles[joint] = share === 1 ? (to ?? 0) : (from ?? 0) + ((to ?? 0) - (from ?? 0)) * share;
    }
  }
  return angles;
}
