import { type Blob, type Piece, rod } from './blob.ts';
import type { Camera } from './camera.ts';
import { hullOf, outlineOf, type Point, rimOf } from './outline.ts';
import { unite } from './unite.ts';
import type { Vector } from './vector.ts';

/** What a colour stands for; the palette says which colour it is. */
export type Role =
  | ('line' | 'skin' | 'skin-far' | 'shirt' | 'shirt-far' | 'shorts' | 'shorts-far' | 'hair')
  | ('mat' | 'mat-edge' | 'floor' | 'wall' | 'prop' | 'prop-far' | 'prop-line' | 'pillow' | 'band' | 'metal');

export interface Stroke {
  readonly role: Role;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** One shape before it becomes a path: rings, or open lines where nothing is filled. */
export interface Drawn {
  readonly rings: readonly (readonly Point[])[];
  readonly fill?: Role;
  readonly stroke?: Stroke;
}

/** Shapes with how near they are to the viewer; the nearest is drawn last. */
export interface Layer {
  readonly depth: number;
  readonly drawn: readonly Drawn[];
}

const BODY_LINE: Stroke = { role: 'line', width: 0.95 };
const THING_LINE: Stroke = { role: 'prop-line', width: 0.75 };

/** Flesh, hair or cloth: one outline round all its pieces. */
export const flesh = (pieces: readonly Piece[], fill: Role, camera: Camera): Drawn => ({
  ...{ rings: massOf(pieces, camera), fill, stroke: BODY_LINE },
});

/** A thing out of pieces. */
export const thing = (pieces: readonly Piece[], fill: Role, camera: Camera): Drawn => ({
  ...{ rings: massOf(pieces, camera), fill, stroke: THING_LINE },
});

/** Colour without a line. */
export const patch = (pieces: readonly Piece[], fill: Role, camera: Camera): Drawn => ({
  rings: massOf(pieces, camera),
  fill,
});

export const bar = (from: Vector, to: Vector, radius: number, fill: Role, camera: Camera): Drawn =>
  thing([rod(from, to, radius)], fill, camera);

/** A flat surface by its corners. */
export const surface = (corners: readonly Vector[], fill: Role, camera: Camera): Drawn => ({
  rings: [corners.map((corner) => flat(corner, camera))],
  fill,
  stroke: THING_LINE,
});

/** One convex outline round blobs. */
export const cushion = (blobs: readonly Blob[], fill: Role, camera: Camera): Drawn => ({
  ...{ rings: [hullOf(blobs.flatMap((blob) => rimOf(blob, camera)))], fill, stroke: THING_LINE },
});

export function flat(at: Vector, camera: Camera): Point {
  const [x, y] = camera(at);
  return [x, y];
}

const massOf = (pieces: readonly Piece[], camera: Camera): readonly (readonly Point[])[] =>
  unite(pieces.map((piece) => outlineOf(piece, camera)));
