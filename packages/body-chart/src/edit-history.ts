import { type Drawing, type DrawingStep, EMPTY_DRAWING } from './drawing.ts';

/** A drawing with what can be taken back and done again. */
export interface EditHistory {
  readonly drawing: Drawing;
  /** Earlier drawings, latest last. */
  readonly past: readonly Drawing[];
  /** Drawings taken back, latest last. */
  readonly future: readonly Drawing[];
}

/** More than a hand takes back; the drawing itself forgets nothing. */
const MOST_UNDONE = 100;

export const NO_HISTORY: EditHistory = { drawing: EMPTY_DRAWING, past: [], future: [] };

/** The history after one more drawing. A drawing that is the present one changes nothing. */
export function edited(history: EditHistory, drawing: Drawing): EditHistory {
  if (drawing === history.drawing) return history;
  return { drawing, past: [...history.past.slice(1 - MOST_UNDONE), history.drawing], future: [] };
}

/** The history after one more step. */
export function addStep(history: EditHistory, step: DrawingStep): EditHistory {
  return edited(history, { steps: [...history.drawing.steps, step] });
}

/** One back; itself where nothing is left to take back. */
export function undone(history: EditHistory): EditHistory {
  const drawing = history.past.at(-1);
  if (drawing === undefined) return history;
  return { drawing, past: history.past.slice(0, -1), future: [...history.future, history.drawing] };
}

/** One forward again; itself where nothing was taken back. */
export function redone(history: EditHistory): EditHistory {
  const drawing = history.future.at(-1);
  if (drawing === undefined) return history;
  return { drawing, past: [...history.past, history.drawing], future: history.future.slice(0, -1) };
}
