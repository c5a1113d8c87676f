import type { Body } from './body.ts';
import { seatOf } from './body-places.ts';
import { boxShapes } from './box-shapes.ts';
import type { Camera } from './camera.ts';
import { bar, type Drawn, surface } from './drawn.ts';
import { discCorners } from './outline.ts';
import { LIMBS } from './skeleton.ts';
import type { Support } from './things.ts';
import type { Vector } from './vector.ts';

/** Higher points than this do not say how large a floor or mat has to be. */
const LOW = 62;

/** What stands still: behind the figure, and over it (a strap). Drawn for both ends of a motion, so that it stays put. */
export interface Surroundings {
  readonly behind: readonly Drawn[];
  readonly over: readonly Drawn[];
}

export function supportShapes(support: Support, ends: readonly [Body, Body], camera: Camera): Surroundings {
  const ground = groundOf(ends);
  const { left, right, back, front } = ground;
  if (support.type === 'bicycle') return { behind: [], over: [] };
  if (support.type === 'mat') return { behind: mat(ground, camera), over: [] };
  const floor = disc([left - 20, right + 20, Math.min(back - 16, -24), Math.max(front + 16, 24)], 0, camera);
  switch (support.type) {
    case 'floor':
      return { behind: [floor], over: [] };
    case 'chair':
    case 'stool':
    case 'box':
      return { behind: [floor, ...seatShapes(support, ends, camera)], over: [] };
    case 'table':
      return {
        behind: [floor, ...tableShapes(support, camera)],
        over: support.strap.map((at) => strap(at, support.height, camera)),
      };
    case 'wall':
      return { behind: [floor, wall(support, ground, camera)], over: [] };
    case 'doorframe': {
      const { at } = support;
      const [x, z]: readonly [readonly [number, number], readonly [number, number]] =
        support.axis === 'z'
          ? [
              [-5, 5],
              [at - 4, at + 4],
            ]
          : [
              [at - 4, at + 4],
              [-6, 6],
            ];
      return { behind: [floor, ...boxShapes({ x, y: [0, 214], z }, camera)], over: [] };
    }
  }
}

interface Ground {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
}

function groundOf(ends: readonly Body[]): Ground {
  const low = ends
    .flatMap((body) => [
      ...LIMBS.flatMap((name) => [body[name].limb.root, body[name].limb.mid, body[name].limb.tip, body[name].end]),
      ...[body.skeleton.pelvis, body.skeleton.skull, body.skeleton.neck],
    ])
    .filter(([, y]) => y < LOW);
  const xs = low.map(([x]) => x);
  const zs = low.map(([, , z]) => z);
  return { left: Math.min(...xs), right: Math.max(...xs), back: Math.min(...zs), front: Math.max(...zs) };
}

function mat({ left, right, back, front }: Ground, camera: Camera): readonly Drawn[] {
  const [x0, x1] = [left - 14, right + 14];
  const [z0, z1] = [Math.min(back - 9, -26), Math.max(front + 9, 26)];
  const edge: readonly Vector[] = [
    [x0, -1.6, z1],
    [x1, -1.6, z1],
    [x1, 0, z1],
    [x0, 0, z1],
  ];
  const top: readonly Vector[] = [
    [x0, 0, z0],
    [x1, 0, z0],
    [x1, 0, z1],
    [x0, 0, z1],
  ];
  return [surface(edge, 'mat-edge', camera), surface(top, 'mat', camera)];
}

/** A round on the floor, so that the figure stands on something. */
export function disc(
  [x0, x1, z0, z1]: readonly [number, number, number, number],
  height: number,
  camera: Camera,
): Drawn {
  const corners = discCorners.map(
    ([x, z]): Vector => [(x0 + x1 + x * (x1 - x0)) / 2, height, (z0 + z1 + z * (z1 - z0)) / 2],
  );
  return { rings: surface(corners, 'floor', camera).rings, fill: 'floor' };
}

function seatShapes(
  { type, half, back, front, lean, tall }: Extract<Support, { type: 'chair' | 'stool' | 'box' }>,
  [start, end]: readonly [Body, Body],
  camera: Camera,
): readonly Drawn[] {
  const height = Math.min(seatOf(start), seatOf(end));
  const [x, , z] = type === 'box' ? end.skeleton.pelvis : start.skeleton.pelvis;
  const [b, f] = [x - back, x + front];
  if (type === 'box') return boxShapes({ x: [b, f], y: [0, height], z: [z - half, z + half] }, camera);
  const far = z - half + 2;
  const near = z + half - 2;
  const leg = (at: number, depth: number) =>
    bar([at, 1.3, depth], [at, height - 3, depth], 1.5, depth === far ? 'prop-far' : 'prop', camera);
  const seat = boxShapes({ x: [b, f], y: [height - 4, height], z: [z - half, z + half] }, camera);
  const legs = [leg(b + 2, far), leg(f - 2, far), ...seat];
  const nearLegs = [leg(b + 2, near), leg(f - 2, near)];
  if (type === 'stool') return [...legs, ...nearLegs];
  const top = height + tall;
  const rest = b - lean;
  const post = (depth: number) => bar([b + 1, height, depth], [rest, top, depth], 1.5, 'prop-far', camera);
  const board: readonly Vector[] = [
    [rest, top, z - half],
    [rest, top, z + half],
    [rest + 1.6, top - 17, z + half],
    [rest + 1.6, top - 17, z - half],
  ];
  return [...legs, post(far), post(near), surface(board, 'prop', camera), ...nearLegs];
}

function tableShapes({ height, span }: Extract<Support, { type: 'table' }>, camera: Camera): readonly Drawn[] {
  const [left, right] = span;
  const legs = [left + 6, right - 6].flatMap((x) =>
    [-17, 17].map((z) => bar([x, 1.5, z], [x, height - 6, z], 2, z < 0 ? 'prop-far' : 'prop', camera)),
  );
  return [...legs, ...boxShapes({ x: [left, right], y: [height - 7, height], z: [-24, 24] }, camera)];
}

function strap(at: number, top: number, camera: Camera): Drawn {
  const edge = (x: number): readonly Vector[] => [
    [x, top, 24.5],
    [x, top + 13, 12],
    [x, top + 13, -6],
  ];
  const under = (x: number): Vector => [x, top - 7, 24.5];
  const corners = [under(at - 2.5), ...edge(at - 2.5), ...edge(at + 2.5).toReversed(), under(at + 2.5)];
  return surface(corners, 'band', camera);
}

function wall(
  { axis, at, height }: Extract<Support, { type: 'wall' }>,
  { left, right }: Ground,
  camera: Camera,
): Drawn {
  const corner = (along: number, y: number): Vector => (axis === 'z' ? [along, y, at] : [at, y, along]);
  const [from, to] = axis === 'z' ? [left - 22, right + 22] : [-34, 34];
  return surface([corner(from, 0), corner(to, 0), corner(to, height), corner(from, height)], 'wall', camera);
}
