import { bottomOf } from './blob.ts';
import type { Body } from './body.ts';
import { STATURE } from './proportions.ts';
import { middle, plus, type Vector } from './vector.ts';

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

/** How far a named part is above the floor: the part's own underside, in units. */
export function clearanceOf(body: Body, part: string): number {
  const thickness = part.startsWith('knee') ? 5.5 : part.startsWith('elbow') ? 3.5 : part === 'head' ? 9 : 10;
  if (part === 'foot_l' || part === 'foot_r') {
    const { heel, footBall } = part === 'foot_l' ? body.leg_l : body.leg_r;
    return Math.min(heel[1], footBall[1]);
  }
  if (part === 'hand_l') return body.arm_l.limb.tip[1] - 0.018 * STATURE;
  if (part === 'hand_r') return body.arm_r.limb.tip[1] - 0.018 * STATURE;
  if (part === 'pelvis') return seatOf(body);
  return plus(placeOf(body, part), [0, -thickness, 0])[1];
}

/** Height of the underside of the pelvis: where a seat has to be. */
export function seatOf({ torso }: Body): number {
  return Math.min(...torso.blobs.slice(0, 3).map((blob) => bottomOf(blob)));
}
