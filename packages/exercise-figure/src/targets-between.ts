import type { Pose } from '@junction/knowledge';
import type { Body } from './body.ts';
import { pedalsOf, pedalTarget } from './pedals.ts';
import { LIMBS, type LimbName } from './skeleton.ts';
import type { Support } from './things.ts';
import { dot, lengthOf, minus, plus, type Vector } from './vector.ts';

/** Where a limb goes in between. */
export interface Target {
  readonly tipAt: (share: number) => Vector;
  /** Straight at both ends: it points there and never buckles, even if its tip slides a little. */
  readonly isStraight: boolean;
}

export type Targets = ReadonlyMap<LimbName, Target>;

/** A tip that moves less than this between start and end is taken to stay where it is, in units. */
const STAYS = 8;

/** Where the tips of limbs have to be in between: on their way over the floor, in one place, or on the pedals. */
export function targetsBetween(pose: Pose, support: Support, start: Body, end: Body): Targets {
  const targets = new Map<LimbName, Target>();
  for (const name of LIMBS) {
    const from = start.skeleton.limbs[name].tip;
    const way = minus(end.skeleton.limbs[name].tip, from);
    const part = name.replace('leg', 'foot').replace('arm', 'hand');
    if (pose.contact?.includes(part) === true || lengthOf(way) < STAYS)
      targets.set(name, {
        tipAt: (share) => plus(from, way, share),
        isStraight: isStraight(start, name) && isStraight(end, name),
      });
  }
  if (support.type === 'bicycle') {
    const pedals = pedalsOf(start, end);
    for (const leg of ['leg_l', 'leg_r'] as const)
      targets.set(leg, { tipAt: (share) => pedalTarget(pedals, leg, start, end, share), isStraight: false });
  }
  return targets;
}

/** Less bent than 15 degrees. */
function isStraight({ skeleton }: Body, name: LimbName): boolean {
  const { upper, lower } = skeleton.limbs[name];
  return dot(upper, lower) > 0.966;
}
