import type { Check, Interval, Quality } from '@junction/knowledge';
import { logit } from '../numeric.ts';

/**
 * How much wider a figure is held than its sampling error says, by quality of the study: the multipliers of the engine
 * design (1, 1.25, 1.6, 2). A doubtful figure is read one grade lower.
 */
export function qualityMultiplier(quality: Quality, check: Check | undefined): number {
  const grade = GRADES.indexOf(quality) + (check === 'doubtful' ? 1 : 0);
  return MULTIPLIERS[Math.min(grade, MULTIPLIERS.length - 1)] ?? WIDEST;
}

/** Standard deviation on the logit scale of a probability whose 95 % interval is given. Ends at 0 or 1 are moved inside. */
export function logitSd([low, high]: Interval): number {
  return (logit(inside(high)) - logit(inside(low))) / NORMAL_95_WIDTH;
}

/** Standard deviation of the logarithm of a ratio whose 95 % interval is given. */
export function logSd([low, high]: Interval): number {
  return (Math.log(high) - Math.log(low)) / NORMAL_95_WIDTH;
}

/** Standard deviation on the logit scale of a share observed in `n` people: Beta(np + ½, n(1 − p) + ½). */
export function sampledLogitSd(p: number, n: number): number {
  return Math.sqrt(1 / (n * p + 0.5) + 1 / (n * (1 - p) + 0.5));
}

/** A probability kept strictly inside (0, 1), so that its logit exists. */
export function inside(p: number): number {
  return Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
}

const GRADES: readonly Quality[] = ['high', 'moderate', 'low', 'very-low'];
const MULTIPLIERS = [1, 1.25, 1.6, 2];
const WIDEST = 2;
const NORMAL_95_WIDTH = 3.92;
const SMALLEST = 1e-5;
