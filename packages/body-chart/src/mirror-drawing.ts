import type { Chart, ViewFrom } from './chart.ts';
import type { Drawing, DrawingStep } from './drawing.ts';
import { otherSide } from './open-chart.ts';

/** The drawing with left and right exchanged, for one that was painted on the wrong side. Twice gives the drawing itself. */
export function mirrorDrawing(chart: Chart, drawing: Drawing): Drawing {
  const widths = new Map(chart.views.map(({ from, width }) => [from, width]));
  return { steps: drawing.steps.map((step) => mirrorStep(step, widths)) };
}

function mirrorStep(step: DrawingStep, widths: ReadonlyMap<ViewFrom, number>): DrawingStep {
  if (step.kind === 'stroke' || step.kind === 'erase') {
    const width = 10 * (widths.get(step.view) ?? 0);
    return {
      ...step,
      view: otherView(step.view),
      points: step.points.map((value, index) => (index % 2 === 0 ? width - value : value)),
    };
  }
  return { ...step, side: otherSide(step.side) };
}

function otherView(view: ViewFrom): ViewFrom {
  return view === 'left' ? 'right' : view === 'right' ? 'left' : view;
}
