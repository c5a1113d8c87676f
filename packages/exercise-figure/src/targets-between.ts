import type { Pose } from '@junction/knowledge';
import type { Body } from './body.ts';
import { pedalsOf, pedalTarget } from './pedals.ts';
import { LIMBS, type LimbName } from './skeleton.ts';
import type { Support } from './things.ts';
import { lengthOf, minus, plus, type Vector } from './vector.ts';

export type Targets = ReadonlyMap<LimbName, (share: number) => Vector>;

/** A tip that moves less than this between start and end is taken to stay where it is, in units. */
const STAYS = 8;

/** Where the tips of limbs have to be in between: on their way over the floor, in one place, or on the pedals. */
export function targetsBetween(pose: Pose, support: Support, start: Body, end: Body): Targets {
  const targets = new Map<LimbName, (share: number) => Vector>();
  for (const name of LIMBS) {
    const from = start.skeleton.limbs[name].tip;
    const way = minus(end.skeleton.limbs[name].tip, from);
    const part = name.replace('leg', 'foot').replace('arm', 'hand');
    if (pose.contact?.includes(part) === true || lengthOf(way) < STAYS)
      targets.set(name, (share) => plus(from, way, share));
  }
  if (support.type === 'bicycle') {
    const pedals = pedalsOf(start, end);
    targets.set('leg_l', (share) => pedalTarget(pedals, 'leg_l', start, end, share));
    targets.set('leg_r', (share) => pedalTarget(pedals, 'leg_r', start, end, share));
  }
  return targets;
}
