import { invariant } from '@junction/kernel';
import { eachRun } from './cells.ts';
import type { Chart, ChartView, ViewFrom } from './chart.ts';
import type { Drawing, DrawingStep, Place } from './drawing.ts';
import { paintOf } from './paint-of-feeling.ts';
import { regionCells } from './region-cells.ts';
import { eachCellOfTrack } from './track-cells.ts';

/** What a drawing covers: for each view one number per cell, row by row; 0 is bare, others say how it feels (`feelingOf`). */
export interface Painting {
  readonly drawing: Drawing;
  readonly cells: ReadonlyMap<ViewFrom, Uint8Array>;
}

/**
 * The painting of a drawing on a chart. `before`, a painting on the same chart, spares the steps that both share; views that no
 * new step touches keep their very arrays. Nothing already handed out is changed.
 */
export function paintDrawing(chart: Chart, drawing: Drawing, before?: Painting): Painting {
  const shared = before !== undefined && isBeginning(before.drawing, drawing) ? before : undefined;
  const cells = new Map<ViewFrom, Uint8Array>(shared?.cells ?? chart.views.map((view) => [view.from, bare(view)]));
  const fresh = new Set<ViewFrom>();
  for (const step of drawing.steps.slice(shared?.drawing.steps.length ?? 0)) {
    for (const view of viewsOf(chart, step)) {
      let own = cells.get(view.from);
      invariant(own !== undefined, 'every view has cells');
      if (!fresh.has(view.from)) {
        own = own.slice();
        cells.set(view.from, own);
        fresh.add(view.from);
      }
      applyStep(own, view, step);
    }
  }
  return { drawing, cells };
}

const bare = (view: ChartView): Uint8Array => new Uint8Array(view.width * view.height);

function isBeginning(before: Drawing, drawing: Drawing): boolean {
  return (
    before.steps.length <= drawing.steps.length && before.steps.every((step, index) => step === drawing.steps[index])
  );
}

function viewsOf({ views }: Chart, step: DrawingStep): readonly ChartView[] {
  if (step.kind === 'stroke' || step.kind === 'erase') return views.filter(({ from }) => from === step.view);
  return views.filter(({ regions }) => regions.some((region) => isAt(region, step)));
}

function isAt(region: Place, { region: id, side }: Place): boolean {
  return region.region === id && region.side === side;
}

function applyStep(cells: Uint8Array, view: ChartView, step: DrawingStep): void {
  const paint = step.kind === 'erase' || step.kind === 'clear' ? 0 : paintOf(step.feeling);
  if (step.kind === 'stroke' || step.kind === 'erase') {
    eachCellOfTrack(step, view.width, view.height, (cell) => {
      cells[cell] = paint;
    });
    return;
  }
  for (const { region, runs } of regionCells(view)) {
    if (!isAt(region, step)) continue;
    eachRun(runs, (row, first, after) => {
      const start = row * view.width;
      if (step.kind !== 'describe') cells.fill(paint, start + first, start + after);
      else for (let cell = start + first; cell < start + after; cell++) if (cells[cell] !== 0) cells[cell] = paint;
    });
  }
}
