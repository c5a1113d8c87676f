import type { Body } from './body.ts';
import { minus, plus, scaled, type Vector } from './vector.ts';

/** The crank of a bicycle: its middle and how far the pedals are from it. */
export interface Pedals {
  readonly crank: Vector;
  readonly radius: number;
}

/** The crank that start and end stand on with both feet. */
export function pedalsOf(start: Body, end: Body): Pedals {
  const feet = [start.leg_l, start.leg_r, end.leg_l, end.leg_r].map(({ footBall }) => footBall);
  const crank = scaled(
    feet.reduce((sum, foot) => plus(sum, foot)),
    1 / feet.length,
  );
  const radius = feet.reduce((sum, foot) => sum + Math.hypot(foot[0] - crank[0], foot[1] - crank[1]), 0) / feet.length;
  return { crank: [crank[0], crank[1], 0], radius };
}

/** Where the ankle of a leg is while its pedal goes forward from start to end, half a turn. */
export function pedalTarget({ crank }: Pedals, leg: 'leg_l' | 'leg_r', start: Body, end: Body, share: number): Vector {
  const from = polar(minus(start[leg].footBall, crank));
  const to = polar(minus(end[leg].footBall, crank));
  const forward = to.angle < from.angle ? to.angle - from.angle : to.angle - from.angle - 2 * Math.PI;
  const angle = from.angle + forward * share;
  const radius = from.radius + (to.radius - from.radius) * share;
  const pedal: Vector = [crank[0] + radius * Math.cos(angle), crank[1] + radius * Math.sin(angle), 0];
  const offsetFrom = minus(start[leg].limb.tip, start[leg].footBall);
  const offsetTo = minus(end[leg].limb.tip, end[leg].footBall);
  const depth = start[leg].footBall[2] + (end[leg].footBall[2] - start[leg].footBall[2]) * share;
  return plus(plus([pedal[0], pedal[1], depth], offsetFrom, 1 - share), offsetTo, share);
}

const polar = ([x, y]: Vector): { readonly angle: number; readonly radius: number } => ({
  angle: Math.atan2(y, x),
  radius: Math.hypot(x, y),
});
