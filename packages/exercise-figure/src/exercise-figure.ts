import type { Pose } from '@junction/knowledge';
import { bicycleShapes } from './bicycle-shapes.ts';
import type { Body } from './body.ts';
import { cameraOf } from './camera.ts';
import type { Drawn, Role, Stroke } from './drawn.ts';
import { equipmentLayer } from './equipment-layers.ts';
import { figureLayers } from './figure-layers.ts';
import { closedPath, openPath } from './path-of.ts';
import { motionOf } from './place-body.ts';
import { eased } from './pose-angles.ts';
import { supportShapes } from './support-shapes.ts';
import { equipmentOf, supportOf } from './things.ts';

/** One path of a figure: an SVG path in the units of its frame, filled, lined or both. */
export interface Shape {
  readonly path: string;
  readonly fill?: Role;
  readonly stroke?: Stroke;
}

/** One moment of an exercise, to be drawn in the order of its shapes. Width and height are the same for all moments of a pose. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** An exercise that can be drawn at any moment. */
export interface ExerciseFigure {
  readonly width: number;
  readonly height: number;
  /** The frame at a moment from 0 (start) to 1 (end), with a soft beginning and end of the way; the same moment gives the same frame. */
  readonly frameAt: (at: number) => Frame;
}

/** Air around the figure, in units. */
const MARGIN = 3;
/** Moments at which the room that a motion needs is measured. */
const MEASURED = [0, 0.5, 1] as const;

/**
 * Opens a pose for drawing. Its measures and what stands still are reckoned once, so that frames are cheap. A stature is 170 units.
 * A view, support, equipment or place that is not known throws a RangeError that names it.
 */
export function openFigure(pose: Pose): ExerciseFigure {
  const camera = cameraOf(pose);
  const support = supportOf(pose);
  const equipment = equipmentOf(pose);
  const bodyAt = motionOf(pose, support);
  const ends = [bodyAt(0), bodyAt(1)] as const;
  const { behind, over } = supportShapes(support, ends, camera);
  const drawnAt = (share: number): readonly Drawn[] => {
    const body = bodyAt(share);
    const rides = support.type === 'bicycle' ? bicycleShapes(ends, body, camera) : [];
    return [...behind, ...rides, ...figureShapes(body), ...over];
  };
  const figureShapes = (body: Body): readonly Drawn[] =>
    [...figureLayers(body, pose, camera), ...equipment.map((thing) => equipmentLayer(thing, body, camera))]
      .toSorted((a, b) => a.depth - b.depth)
      .flatMap(({ drawn }) => drawn);
  const measured = new Map<number, readonly Drawn[]>(MEASURED.map((share) => [share, drawnAt(share)]));
  const room = roomOf([...measured.values()].flat());
  const still = new Map<Drawn, Shape>([...behind, ...over].map((drawn) => [drawn, shapeOf(drawn, room)]));
  const size = { width: room.width, height: room.height };
  return {
    ...size,
    frameAt: (at) => {
      const share = eased(Math.min(1, Math.max(0, at)));
      const drawn = measured.get(share) ?? drawnAt(share);
      return { ...size, shapes: drawn.map((each) => still.get(each) ?? shapeOf(each, room)) };
    },
  };
}

/** The frame of a pose at a moment from 0 (start) to 1 (end). To draw many moments, open the figure once. */
export const figureAt = (pose: Pose, at: number): Frame => openFigure(pose).frameAt(at);

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function roomOf(drawn: readonly Drawn[]): Room {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of drawn)
    for (const ring of rings)
      for (const [x, y] of ring) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
  return {
    left: left - MARGIN,
    top: top - MARGIN,
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
  };
}

function shapeOf({ rings, fill, stroke }: Drawn, { left, top }: Room): Shape {
  const moved = rings.map((ring) => ring.map(([x, y]) => [x - left, y - top] as const));
  return {
    path: fill === undefined ? moved.map(openPath).join('') : closedPath(moved),
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
  };
}
