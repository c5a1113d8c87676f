import { cross, radians, turned, type Vector } from './vector.ts';

/** Which way a part of the body looks: towards its head, its front and its own left. Each of length one. */
export interface Frame {
  readonly up: Vector;
  readonly front: Vector;
  readonly left: Vector;
}

function turnedFrame(frame: Frame, axis: Vector, degrees: number): Frame {
  return {
    up: turned(frame.up, axis, degrees),
    front: turned(frame.front, axis, degrees),
    left: turned(frame.left, axis, degrees),
  };
}

/** Bent forward by so many degrees; negative: back. */
export const flexed = (frame: Frame, degrees: number): Frame => turnedFrame(frame, frame.left, degrees);

/** Bent to its own left. */
export const bentLeft = (frame: Frame, degrees: number): Frame => turnedFrame(frame, frame.front, -degrees);

/** Turned to look to its own left. */
export const twistedLeft = (frame: Frame, degrees: number): Frame => turnedFrame(frame, frame.up, degrees);

/**
 * How the trunk lies or stands. `trunk` in degrees: 0 lying flat, 90 upright, more leans back; supine and side-lying, positive
 * lifts the head end. Side-lying is on the left side with the face to the viewer.
 */
export function baseFrame(base: string, trunk: number): Frame {
  if (base === 'side-lying') {
    const up: Vector = [Math.cos(radians(trunk)), Math.sin(radians(trunk)), 0];
    return { up, front: [0, 0, 1], left: cross(up, [0, 0, 1]) };
  }
  const angle = radians(base === 'supine' ? 180 - trunk : trunk);
  const up: Vector = [Math.cos(angle), Math.sin(angle), 0];
  const front: Vector = [Math.sin(angle), -Math.cos(angle), 0];
  return { up, front, left: cross(up, front) };
}
