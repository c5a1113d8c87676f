import type { Measure } from '@junction/knowledge';
import type { Answer } from './case.ts';

/** Present or absent for a measured number: present exactly when the number meets the finding's cut. */
export function answerFromMeasure(measured: number, { presentWhen: { op, cut } }: Measure): Answer {
  const met = { '>': measured > cut, '>=': measured >= cut, '<': measured < cut, '<=': measured <= cut }[op];
  return met ? 'present' : 'absent';
}
