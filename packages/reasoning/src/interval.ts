import type { Interval } from '@junction/knowledge';
import { logistic, logit } from './numeric.ts';

/** Standard deviations either side of the estimate in a 95 % interval. */
export const DEVIATIONS = 1.959963984540054;

/** The 95 % interval around a probability whose logit has the given standard deviation; always inside [0, 1] and around p. */
export function intervalAround(p: number, sdLogit: number): Interval {
  if (p <= 0 || p >= 1) return [p, p];
  const center = logit(p);
  return [Math.min(p, logistic(center - DEVIATIONS * sdLogit)), Math.max(p, logistic(center + DEVIATIONS * sdLogit))];
}
