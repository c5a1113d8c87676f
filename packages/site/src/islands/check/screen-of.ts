import type { CheckStep } from '@junction/check';
import type { Screen } from '../../check/check-screens.ts';

/** The screen of a step. Age and sex were asked before any step is planned. */
export function screenOf(step: CheckStep): Screen {
  return step.kind === 'about-you'
    ? { kind: 'about' }
    : step.kind === 'warning-signs'
      ? { ...step, kind: 'signs' }
      : step;
}
