import { type EditHistory, storeDrawing } from '@junction/body-chart';
import type { CheckAnswers } from '@junction/check';
import type { CheckEntry } from '@junction/contract';
import type { CheckView } from '../../check/check-view.ts';

/** Which text a visitor agrees to; a new text is a new version. */
const CONSENT = '2026-11';

/** What is sent once somebody agreed. The places follow from the drawing. */
export function entryOf({ check, language, history }: Pick<CheckView, 'check' | 'language' | 'history'>): CheckEntry {
  const { pain: _, answers, ...about } = check;
  const drawing = drawingToSend(check, history);
  return { language, consent: CONSENT, drawing, answers: { ...about, answers: [...answers] } };
}

/** A drawing without a step is none. */
function drawingToSend(check: CheckAnswers, edits: EditHistory): CheckEntry['drawing'] {
  if (check.pain === undefined && edits.drawing.steps.length === 0) return null;
  return { version: 1, steps: [...storeDrawing(edits.drawing).steps] };
}
