import type { ChartWindow } from './chart.ts';
import type { BrushTrack } from './drawing.ts';
import type { Point } from './path-outlines.ts';
import { MOST_POINTS_IN_TRACK } from './read-drawing.ts';

/** A point closer than this to the one before it adds nothing: a tenth of a brush. In tenths of a unit. */
const LEAST_WAY = 8;

/** A track while it is drawn: points are added as the hand moves. */
export interface OpenTrack {
  readonly points: number[];
}

/**
 * The point of the view at a share of the window's width and height. Every window shows the same view, so a stroke that was painted
 * in the zoom lies at the same place of the whole body.
 */
export function pointInView({ x, y, width, height }: ChartWindow, across: number, down: number): Point {
  return [x + across * width, y + down * height];
}

/**
 * Adds a point in units of the view, brought into the view and to whole tenths. Tells whether it was far enough from the one
 * before to be kept, and false as well once the track is as long as can be stored.
 */
export function extendTrack({ points }: OpenTrack, x: number, y: number, width: number, height: number): boolean {
  const tenthX = Math.min(10 * width, Math.max(0, Math.round(x * 10)));
  const tenthY = Math.min(10 * height, Math.max(0, Math.round(y * 10)));
  const [lastX, lastY] = points.slice(-2);
  if (lastX !== undefined && lastY !== undefined && (tenthX - lastX) ** 2 + (tenthY - lastY) ** 2 < LEAST_WAY ** 2)
    return false;
  if (points.length >= 2 * MOST_POINTS_IN_TRACK) return false;
  points.push(tenthX, tenthY);
  return true;
}

/** The radius of the brush in tenths of a unit: 1.5 cm on the zoom, 2.2 cm on the whole body, where a finger covers more. */
export const BRUSH_RADIUS: Readonly<Record<'zoom' | 'body', BrushTrack['radius']>> = { zoom: 80, body: 120 };
