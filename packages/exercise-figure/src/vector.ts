/** A point or direction: x to the right of the picture, y up, z to the viewer. Lengths in units, 170 to a stature. */
export type Vector = readonly [x: number, y: number, z: number];

export const ORIGIN: Vector = [0, 0, 0];

/** The first vector and `times` the second. */
export const plus = (a: Vector, b: Vector, times = 1): Vector => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
];

export const minus = (a: Vector, b: Vector): Vector => plus(a, b, -1);
export const scaled = (a: Vector, times: number): Vector => [a[0] * times, a[1] * times, a[2] * times];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const lengthOf = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
export const middle = (a: Vector, b: Vector): Vector => scaled(plus(a, b), 0.5);

/** The same direction with length one; of no length, the vector itself. */
export const unit = (a: Vector): Vector => scaled(a, 1 / (lengthOf(a) || 1));

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Turned right-handedly about an axis of length one. */
export function turned(v: Vector, axis: Vector, degrees: number): Vector {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  const kept = plus(scaled(v, cos), axis, dot(axis, v) * (1 - cos));
  return plus(kept, cross(axis, v), sin);
}
