import type { Camera } from './camera.ts';
import { type Drawn, surface } from './drawn.ts';

type Span = readonly [number, number];

/** A box as its back, right, front and top. */
export function boxShapes(
  { x: [x0, x1], y: [y0, y1], z: [z0, z1] }: { readonly x: Span; readonly y: Span; readonly z: Span },
  camera: Camera,
): readonly Drawn[] {
  const side = (x: number) =>
    surface(
      [
        [x, y0, z0],
        [x, y0, z1],
        [x, y1, z1],
        [x, y1, z0],
      ],
      'prop-far',
      camera,
    );
  const across = (z: number, fill: 'prop' | 'prop-far') =>
    surface(
      [
        [x0, y0, z],
        [x1, y0, z],
        [x1, y1, z],
        [x0, y1, z],
      ],
      fill,
      camera,
    );
  const top = surface(
    [
      [x0, y1, z0],
      [x1, y1, z0],
      [x1, y1, z1],
      [x0, y1, z1],
    ],
    'pillow',
    camera,
  );
  return [across(z0, 'prop-far'), side(x0), side(x1), across(z1, 'prop'), top];
}
