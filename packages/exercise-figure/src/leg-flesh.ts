import { along, type Blob, ball, chain, type Piece } from './blob.ts';
import type { Limb } from './limb.ts';
import { type Angles, angleOf } from './pose-angles.ts';
import { BODY, SHANK, STATURE, THIGH } from './proportions.ts';
import type { Skeleton } from './skeleton.ts';
import { plus, scaled, turned, unit, type Vector } from './vector.ts';

/** A limb with its flesh and its cloth. */
export interface LimbFlesh {
  readonly limb: Limb;
  readonly skin: readonly Piece[];
  readonly cloth: readonly Piece[];
  /** Cloth over the root of a near limb, without a line, so that it grows out of the trunk. */
  readonly patch: Piece;
  /** The hand's middle, or the toes. */
  readonly end: Vector;
}

export interface LegFlesh extends LimbFlesh {
  readonly heel: Vector;
  readonly footBall: Vector;
}

/** The trouser leg ends at this share of the thigh. */
const HEM = 0.56;
const CLOTH = THIGH.filter(([at]) => at < HEM)
  .concat([[HEM, 0.0435, 0]])
  .map(([at, radius, offset]) => [at, radius + 0.0025 + at * 0.005, offset] as const);
/** What of the thigh is seen below the cloth. */
const BARE = THIGH.filter(([at]) => at >= 0.5);
/** The relaxed foot of a leg that does not stand points so far. */
const RELAXED = 18;

export function legFlesh(skeleton: Skeleton, side: 'l' | 'r', lowest: number): LegFlesh {
  const leg = skeleton.limbs[`leg_${side}`];
  const { toe, sole } = footOf(leg, skeleton.angles, side, lowest);
  const place = (forward: number, down: number): Vector =>
    plus(plus(leg.tip, toe, forward * STATURE), sole, down * STATURE);
  const at = (forward: number, down: number, radius: number): Blob => ball(place(forward, down), radius);
  const heel = at(-0.024, 0.02, 0.0165);
  const ankle = at(0, 0.004, 0.0185);
  const instep = at(0.03, 0.014, 0.0175);
  const toes = at(0.066, 0.0235, 0.0125);
  const foot: readonly Piece[] = [
    [ankle, heel],
    [heel, at(0.03, 0.023, 0.0125)],
    [ankle, instep],
    [instep, toes],
    [at(0.03, 0.023, 0.0125), at(0.07, 0.0245, 0.0115)],
    [toes, at(0.098, 0.0275, 0.0082)],
  ];
  const { up } = skeleton.frame;
  return {
    limb: leg,
    skin: [
      ...chain(along(leg.root, leg.upper, BODY.thigh, BARE, leg.upperSide)),
      ...chain(along(leg.mid, leg.lower, BODY.shank, SHANK, leg.lowerSide)),
      ...foot,
    ],
    cloth: chain(along(leg.root, leg.upper, BODY.thigh, CLOTH, leg.upperSide)),
    patch: [ball(plus(leg.root, up, 0.032 * STATURE), 0.044), ball(plus(leg.root, up, 0.008 * STATURE), 0.0575)],
    end: plus(leg.tip, toe, 0.1 * STATURE),
    heel: place(-0.024, 0.0365),
    footBall: place(0.07, 0.036),
  };
}

/** Where the toes and the sole point: as the ankle says; flat where the foot stands; else relaxed. */
function footOf(
  leg: Limb,
  angles: Angles,
  side: 'l' | 'r',
  lowest: number,
): { readonly toe: Vector; readonly sole: Vector } {
  const forward = scaled(leg.lowerSide, -1);
  const joint = `ankle_${side}`;
  const stands = leg.tip[1] - lowest < 0.06 * STATURE && leg.lower[1] < -0.45;
  if (angles[joint] === undefined && stands) return { toe: unit([forward[0], 0, forward[2]]), sole: [0, -1, 0] };
  const pointed = angles[joint] === undefined ? RELAXED : angleOf(angles, joint);
  return { toe: turned(forward, leg.hinge, pointed), sole: turned(leg.lower, leg.hinge, pointed) };
}
