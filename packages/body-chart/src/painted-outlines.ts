import type { ChartView } from './chart.ts';
import { contourPath } from './contour.ts';
import { PAIN_QUALITIES, type PainQuality } from './drawing.ts';
import type { Painting } from './paint.ts';
import { feelingOf } from './paint-of-feeling.ts';

/** What is painted in a view with one quality, as one path. `untold`: no quality was said. */
export interface PaintedOutline {
  readonly quality: PainQuality | 'untold';
  readonly path: string;
}

const traced = new WeakMap<Uint8Array, readonly PaintedOutline[]>();

/** The outlines of the paint of a view, one for each quality there is. What is drawn is what is counted, to about a unit. */
export function paintedOutlines(view: ChartView, painting: Painting): readonly PaintedOutline[] {
  const cells = painting.cells.get(view.from);
  if (cells === undefined) return [];
  const before = traced.get(cells);
  if (before !== undefined) return before;
  const rows = paintedRows(cells, view.width);
  const present = new Uint8Array(256);
  for (let cell = rows[0] * view.width; cell < rows[1] * view.width; cell++) present[cells[cell] ?? 0] = 1;
  const outlines = [...PAIN_QUALITIES, 'untold' as const].flatMap((quality) => {
    const isIn = present.map((is, paint) =>
      is === 1 && paint > 0 && (feelingOf(paint).quality ?? 'untold') === quality ? 1 : 0,
    );
    return isIn.includes(1) ? [{ quality, path: contourPath(cells, view.width, isIn, rows) }] : [];
  });
  traced.set(cells, outlines);
  return outlines;
}

/** The outline of all paint of a view, whatever it feels like; an empty text where there is none. */
export function paintedShape(view: ChartView, painting: Painting): string {
  const cells = painting.cells.get(view.from);
  if (cells === undefined) return '';
  return contourPath(cells, view.width, new Uint8Array(256).fill(1, 1), paintedRows(cells, view.width));
}

/** The first row with paint and the row after the last. Most of a figure is bare: four cells are looked at together. */
function paintedRows({ buffer, byteOffset, length }: Uint8Array, width: number): readonly [number, number] {
  const fours = new Uint32Array(buffer, byteOffset, length / 4);
  const first = fours.findIndex((four) => four !== 0);
  if (first < 0) return [0, 0];
  const last = fours.findLastIndex((four) => four !== 0);
  return [Math.floor((4 * first) / width), Math.floor((4 * last + 3) / width) + 1];
}
