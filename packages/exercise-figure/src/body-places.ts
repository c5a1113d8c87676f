import { bottomOf } from './blob.ts';
import type { Body } from './body.ts';
import { middle, type Vector } from './vector.ts';

type Finder = (body: Body) => Vector;

const PLACES: Readonly<Record<string, Finder>> = {
  pelvis: ({ skeleton }) => skeleton.pelvis,
  waist: ({ skeleton }) => skeleton.spine.pointAt(0.42),
  ribs: ({ skeleton }) => skeleton.spine.pointAt(0.6),
  chestTop: ({ skeleton }) => skeleton.spine.pointAt(0.86),
  shoulders: ({ skeleton }) => skeleton.spine.pointAt(0.86),
  head: ({ skeleton }) => skeleton.skull,
  hand_l: ({ arm_l }) => arm_l.end,
  hand_r: ({ arm_r }) => arm_r.end,
  hands: ({ arm_l, arm_r }) => middle(arm_l.end, arm_r.end),
  elbow_l: ({ skeleton }) => skeleton.limbs.arm_l.mid,
  elbow_r: ({ skeleton }) => skeleton.limbs.arm_r.mid,
  knee_l: ({ skeleton }) => skeleton.limbs.leg_l.mid,
  knee_r: ({ skeleton }) => skeleton.limbs.leg_r.mid,
  knees: ({ skeleton }) => middle(skeleton.limbs.leg_l.mid, skeleton.limbs.leg_r.mid),
  foot_l: ({ skeleton }) => skeleton.limbs.leg_l.tip,
  foot_r: ({ skeleton }) => skeleton.limbs.leg_r.tip,
  feet: ({ skeleton }) => middle(skeleton.limbs.leg_l.tip, skeleton.limbs.leg_r.tip),
};

/** A named place of the body. An unknown name is an error of the pose. */
export function placeOf(body: Body, name: string): Vector {
  const find = PLACES[name];
  if (find === undefined) throw new RangeError(`pose: no place "${name}"; known are ${Object.keys(PLACES).join(', ')}`);
  return find(body);
}

/** Height of the underside of the pelvis: where a seat has to be. */
export function seatOf({ torso }: Body): number {
  return Math.min(...torso.blobs.slice(0, 3).map((blob) => bottomOf(blob)));
}
