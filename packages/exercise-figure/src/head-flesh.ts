import { type Blob, ball, chain, ellipsoid, type Piece } from './blob.ts';
import { STATURE } from './proportions.ts';
import type { Skeleton } from './skeleton.ts';
import { plus, type Vector } from './vector.ts';

export interface HeadFlesh {
  readonly neck: readonly Piece[];
  readonly face: readonly Piece[];
  /** What of the face is not under hair, seen from the front. */
  readonly mask: readonly Piece[];
  readonly hair: readonly Piece[];
  readonly ear: Blob;
  readonly nose: Vector;
  readonly centre: Vector;
}

/** No face: the nose, the hairline and the ear say where the figure looks. */
export function headFlesh({ head, skull, neck, neckWay, spine }: Skeleton): HeadFlesh {
  const place = (up: number, front: number): Vector =>
    plus(plus(skull, head.up, up * STATURE), head.front, front * STATURE);
  const blob = (up: number, front: number, wide: number, deep: number, high: number): Blob =>
    ellipsoid(place(up, front), [head.left, head.front, head.up], [wide * STATURE, deep * STATURE, high * STATURE]);
  const top = spine.frameAt(1);
  const low = plus(neck, top.front, -0.004 * STATURE);
  const root = ellipsoid(
    plus(low, top.up, -0.03 * STATURE),
    [top.left, top.front, top.up],
    [0.047 * STATURE, 0.033 * STATURE, 0.02 * STATURE],
  );
  const chin = blob(-0.042, 0.026, 0.026, 0.025, 0.02);
  const nose = place(-0.0165, 0.0575);
  const jaw: readonly Piece[] = [[chin, ball(place(-0.05, 0.038), 0.0125)]];
  const ridge: readonly Piece[] = [[ball(place(0.008, 0.044), 0.009), ball(nose, 0.0062)]];
  return {
    neck: chain([
      root,
      ball(plus(low, neckWay, 0.012 * STATURE), 0.031),
      ball(plus(low, neckWay, 0.045 * STATURE), 0.029),
      ball(place(-0.03, -0.012), 0.03),
    ]),
    face: [
      ...chain([blob(0.008, 0, 0.043, 0.054, 0.052), blob(-0.014, 0.012, 0.038, 0.042, 0.042), chin]),
      ...jaw,
      ...ridge,
    ],
    mask: [
      ...chain([blob(-0.001, 0.014, 0.0395, 0.041, 0.036), blob(-0.018, 0.016, 0.0365, 0.038, 0.036), chin]),
      ...jaw,
      ...ridge,
    ],
    hair: chain([
      blob(0.036, 0.028, 0.032, 0.022, 0.024),
      blob(0.026, -0.006, 0.044, 0.046, 0.04),
      blob(0.004, -0.02, 0.0435, 0.038, 0.042),
      blob(-0.022, -0.03, 0.034, 0.024, 0.024),
    ]),
    ear: ellipsoid(
      place(-0.012, -0.004),
      [head.left, head.front, head.up],
      [0.003 * STATURE, 0.0085 * STATURE, 0.014 * STATURE],
    ),
    nose,
    centre: skull,
  };
}
