import { type Fields, present, type Range } from './fields.ts';
import { complain, inside } from './place.ts';
import type { Pose, PoseState } from './types.ts';

const DEGREES: Range = { min: -360, max: 360 };
const DEPTH: Range = { min: -100, max: 100 };

/** How the figure of an exercise stands. The measures of what is drawn with it are left to the renderer. */
export function readPose(f: Fields): Pose {
  return {
    view: f.text('view'),
    base: f.text('base'),
    start: f.record('start', readState),
    end: f.record('end', readState),
    ...present({
      camera: f.has('camera') ? readCamera(f) : undefined,
      contact: f.has('contact') ? f.texts('contact') : undefined,
      equipment: f.has('equipment') ? f.list('equipment', 'type', readThing) : undefined,
      anchor: f.textIfAny('anchor'),
      support: f.recordIfAny('support', readThing),
      order: f.recordIfAny('order', (o) => numbersByName(o, DEPTH)),
    }),
  };
}

function readState(f: Fields): PoseState {
  return {
    text: f.text('text'),
    angles: f.record('angles', (a) => numbersByName(a, DEGREES)),
  };
}

const numbersByName = (f: Fields, range: Range): Readonly<Record<string, number>> =>
  Object.fromEntries(f.keys().map((name) => [name, f.number(name, range)]));

function readCamera(f: Fields): readonly [number, number] {
  const value = f.raw('camera');
  const [yaw, pitch] = Array.isArray(value) ? value : [];
  if (typeof yaw === 'number' && typeof pitch === 'number') return [yaw, pitch];
  complain(inside(f.place, 'camera'), 'must be [yaw, pitch] in degrees');
  return [0, 0];
}

const readThing = (f: Fields): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(f.keys().map((key) => [key, f.raw(key)])),
  type: f.text('type'),
});
