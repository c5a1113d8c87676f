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

/** The outlines of the paint of a view, one for each quality there is. What is drawn is what is counted, to half a unit. */
export function paintedOutlines(view: ChartView, painting: Painting): readonly PaintedOutline[] {
  const cells = painting.cells.get(view.from);
  if (cells === undefined) return [];
  const before = traced.get(cells);
  if (before !== undefined) return before;
  const present = new Uint8Array(256);
  for (const paint of cells) present[paint] = 1;
  const outlines = [...PAIN_QUALITIES, 'untold' as const].flatMap((quality) => {
    const isIn = present.map((is, paint) =>
      is === 1 && paint > 0 && (feelingOf(paint).quality ?? 'untold') === quality ? 1 : 0,
    );
    return isIn.includes(1) ? [{ quality, path: contourPath(cells, view.width, isIn) }] : [];
  });
  traced.set(cells, outlines);
  return outlines;
}
