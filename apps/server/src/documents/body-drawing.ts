import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Chart,
  openChart,
  type PackedChart,
  paintDrawing,
  paintedOutlines,
  readDrawing,
} from '@junction/body-chart';
import type { Drawing } from './render-pdf.ts';

/** Read once, at the first document with a drawing. */
let loaded: Chart | undefined;

function theChart(): Chart {
  if (loaded === undefined) {
    const path = createRequire(import.meta.url).resolve('@junction/body-chart/figures.json');
    loaded = openChart(JSON.parse(readFileSync(path, 'utf8')) as PackedChart); // Made by our own build, tested there.
  }
  return loaded;
}

/**
 * The pain drawing for paper, lower trunk from behind and from the front, the paint hatched gray; undefined where nothing
 * readable is stored or nothing is painted.
 */
export function bodyDrawings(stored: unknown): readonly Drawing[] | undefined {
  const chart = theChart();
  const read = readDrawing(stored, chart);
  if (!read.ok) return undefined;
  const painting = paintDrawing(chart, read.value);
  const drawings = chart.views
    .filter(({ from }) => from === 'back' || from === 'front')
    .map((view): Drawing & { readonly painted: boolean } => {
      const paint = paintedOutlines(view, painting);
      return {
        ...{ width: view.zoom.width, height: view.zoom.height, origin: [view.zoom.x, view.zoom.y] },
        painted: paint.length > 0,
        shapes: [
          { path: view.figure.skin, fill: 1, stroke: { grey: 0.45, width: 1.7 } },
          ...view.figure.landmarks.map(({ path }) => ({ path, stroke: { grey: 0.6, width: 1 } })),
          ...paint.map(({ path }) => ({ path, fill: 0.72, stroke: { grey: 0.15, width: 1.6 } })),
        ],
      };
    });
  return drawings.some(({ painted }) => painted) ? drawings : undefined;
}
