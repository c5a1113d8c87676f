import type { Pose } from '@junction/knowledge';
import type { Body } from './body.ts';
import { placeOf } from './body-places.ts';
import type { Camera } from './camera.ts';
import { type Drawn, flesh, type Layer, patch, type Role } from './drawn.ts';
import type { HeadFlesh } from './head-flesh.ts';
import { rimOf } from './outline.ts';
import { STATURE } from './proportions.ts';
import { LIMBS, type LimbName } from './skeleton.ts';
import { minus } from './vector.ts';

/** A limb is far when its root lies so much behind the trunk's middle. */
const FAR = -0.02 * STATURE;
/** Of a nose turned to the viewer; more shows the face, less the ear. */
const FACING = 0.55;

/** Trunk, head and limbs, each with how near it is. `order` of the pose puts a limb or the head in front of the trunk or behind it. */
export function figureLayers(body: Body, { order }: Pose, camera: Camera): readonly Layer[] {
  const trunk = trunkDepth(body, camera);
  const head = order?.head;
  return [
    ...LIMBS.map((name) => limbLayer(body, name, order?.[name], camera)),
    {
      depth: trunk,
      drawn: [flesh(body.torso.shorts, 'shorts', camera), flesh(body.torso.shirt, 'shirt', camera)],
    },
    {
      depth: head === undefined ? camera(body.head.centre)[2] + 0.3 : trunk + head,
      drawn: headShapes(body.head, camera),
    },
  ];
}

/** How near the middle of the trunk is. */
export const trunkDepth = (body: Body, camera: Camera): number =>
  (camera(body.skeleton.pelvis)[2] + camera(placeOf(body, 'chestTop'))[2]) / 2;

function limbLayer(body: Body, name: LimbName, order: number | undefined, camera: Camera): Layer {
  const { limb, skin, cloth, patch: root } = body[name];
  const arm = name.startsWith('arm');
  const joined = camera(placeOf(body, arm ? 'chestTop' : 'pelvis'))[2];
  const depth = camera(limb.root)[2] * 0.35 + camera(limb.mid)[2] * 0.4 + camera(limb.tip)[2] * 0.25;
  const offset = order ?? depth - joined;
  const far = camera(limb.root)[2] - joined < FAR;
  const kind = arm ? 'shirt' : 'shorts';
  const fill: Role = far ? `${kind}-far` : kind;
  const drawn: Drawn[] = [flesh(skin, far ? 'skin-far' : 'skin', camera), flesh(cloth, fill, camera)];
  if (!far && offset > 0) drawn.push(patch([root], fill, camera));
  return { depth: trunkDepth(body, camera) + offset, drawn };
}

function headShapes(head: HeadFlesh, camera: Camera): readonly Drawn[] {
  const facing = camera(minus(head.nose, head.centre))[2] / (0.06 * STATURE);
  const neck = flesh(head.neck, 'skin', camera);
  if (facing > FACING)
    return [neck, flesh([...head.face, ...head.hair], 'hair', camera), patch(head.mask, 'skin', camera)];
  const seen = [neck, flesh(head.face, 'skin', camera), flesh(head.hair, 'hair', camera)];
  if (facing < -FACING) return seen;
  const ear: Drawn = { rings: [rimOf(head.ear, camera)], fill: 'skin', stroke: { role: 'line', width: 0.5 } };
  return [...seen, ear];
}
