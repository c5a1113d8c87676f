import { type Blob, rod } from './blob.ts';
import type { Body } from './body.ts';
import { placeOf } from './body-places.ts';
import type { Camera } from './camera.ts';
import { bar, cushion, type Drawn, flat, type Layer, thing } from './drawn.ts';
import { trunkDepth } from './figure-layers.ts';
import { loopLayer } from './loop-layer.ts';
import { STATURE } from './proportions.ts';
import type { Equipment } from './things.ts';
import { lengthOf, plus, type Vector } from './vector.ts';

/** Behind everything of the body. */
const UNDER = -900;

export function equipmentLayer(equipment: Equipment, body: Body, camera: Camera): Layer {
  switch (equipment.type) {
    case 'band': {
      const to = placeOf(body, equipment.to);
      const { from } = equipment;
      const line: Drawn = {
        rings: [[flat(from, camera), flat(to, camera)]],
        stroke: { role: 'band', width: 2.2 },
      };
      const anchor = bar(plus(from, [0, 5, 0]), plus(from, [0, -5, 0]), 1.6, 'metal', camera);
      return { depth: camera(to)[2] + equipment.front, drawn: [line, anchor] };
    }
    case 'loop':
      return loopLayer(equipment, body, camera);
    case 'pillow':
      return { depth: UNDER, drawn: [pillow(equipment, body, camera)] };
    case 'roll': {
      const { radius, half, dx } = equipment;
      const [x, , z] = placeOf(body, equipment.at);
      const end = (side: number): Vector => [x + dx, radius, z + side * half];
      const round = thing([rod(end(-1), end(1), radius)], 'prop', camera);
      const face = cushion([{ at: end(1), radius }], 'prop-far', camera);
      return { depth: UNDER, drawn: [round, face] };
    }
    case 'dowel':
      return dowelLayer(body, camera);
    case 'weight':
      return weightLayer(placeOf(body, equipment.to), camera);
  }
}

function pillow(
  { at, radius, squash, half, wide, dx }: Extract<Equipment, { type: 'pillow' | 'roll' }>,
  body: Body,
  camera: Camera,
): Drawn {
  const [x, , z] = placeOf(body, at);
  const middle: Vector = [x + dx, radius * squash, z];
  const soft: Blob = {
    at: middle,
    axes: [
      [radius * wide, 0, 0],
      [0, radius * squash, 0],
      [0, 0, half],
    ],
  };
  const corner = (toX: number, toZ: number): Blob => ({
    at: [middle[0] + toX * radius * wide * 0.72, middle[1] * 0.7, middle[2] + toZ * half * 0.8],
    axes: [
      [radius * 0.3, 0, 0],
      [0, radius * squash * 0.6, 0],
      [0, 0, radius * 0.3],
    ],
  });
  return cushion([soft, corner(1, 1), corner(1, -1), corner(-1, 1), corner(-1, -1)], 'pillow', camera);
}

/** A stick along the back, from the sacrum to above the head. */
function dowelLayer(body: Body, camera: Camera): Layer {
  const { up, front } = body.skeleton.frame;
  const behind = (index: number, more: number): Vector => {
    const blob = body.torso.blobs[index];
    if (blob === undefined || !('axes' in blob)) return body.skeleton.pelvis;
    return plus(blob.at, front, -(lengthOf(blob.axes[1]) + more));
  };
  const low = plus(behind(1, 1.6), up, -8);
  const high = plus(plus(behind(7, 1.8), up, 0.3 * STATURE), front, -1);
  return { depth: trunkDepth(body, camera) - 1, drawn: [thing([rod(low, high, 1.25)], 'prop', camera)] };
}

/** A kettlebell hanging from the hand. */
function weightLayer(hand: Vector, camera: Camera): Layer {
  const at = plus(hand, [0, -6, 0]);
  const [left, right] = [plus(at, [-6, 0, 0]), plus(at, [6, 0, 0])];
  const pieces = [
    rod(plus(at, [0, -8, 0]), plus(at, [0, -6, 0]), 7.3),
    rod(left, plus(at, [-5, -8, 0]), 1.5),
    rod(right, plus(at, [5, -8, 0]), 1.5),
    rod(left, right, 1.6),
  ];
  return { depth: camera(at)[2] + 2, drawn: [thing(pieces, 'metal', camera)] };
}
