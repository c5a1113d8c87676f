import { STATURE } from './proportions.ts';
import { lengthOf, plus, scaled, type Vector } from './vector.ts';

/** A ball, or an ellipsoid by its half axes: what flesh and things are made of. */
export type Blob =
  | { readonly at: Vector; readonly radius: number }
  | { readonly at: Vector; readonly axes: readonly [Vector, Vector, Vector] };

/** Two blobs and all that lies between them. */
export type Piece = readonly [Blob, Blob];

/** A ball; the radius as a share of stature. */
export const ball = (at: Vector, radius: number): Blob => ({ at, radius: radius * STATURE });

/** An ellipsoid along three directions; half sizes in units. */
export const ellipsoid = (
  at: Vector,
  [a, b, c]: readonly [Vector, Vector, Vector],
  [x, y, z]: readonly [number, number, number],
): Blob => ({ at, axes: [scaled(a, x), scaled(b, y), scaled(c, z)] });

/** The pieces from each blob to the next. */
export const chain = (blobs: readonly Blob[]): readonly Piece[] =>
  blobs.slice(1).map((blob, index): Piece => [blobs[index] ?? blob, blob]);

/** A round bar between two points; the radius in units. */
export const rod = (from: Vector, to: Vector, radius: number): Piece => [
  { at: from, radius },
  { at: to, radius },
];

/** Height of the lowest point of a blob. */
export const bottomOf = (blob: Blob): number =>
  blob.at[1] - ('radius' in blob ? blob.radius : lengthOf([blob.axes[0][1], blob.axes[1][1], blob.axes[2][1]]));

/** Balls along a limb segment of this length (a share of stature), by its profile. */
export const along = (
  from: Vector,
  direction: Vector,
  length: number,
  profile: readonly (readonly [number, number, number])[],
  side: Vector,
): readonly Blob[] =>
  profile.map(([at, radius, offset]) =>
    ball(plus(plus(from, direction, at * length * STATURE), side, offset * STATURE), radius),
  );
