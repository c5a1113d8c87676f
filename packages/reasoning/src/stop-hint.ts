import type { Assessment } from './assessment.ts';

/** Below this many bits a test is not worth a minute of anyone's time: in simulated interviews stopping here lost next to nothing. */
export const LITTLE_TO_LEARN_BITS = 0.02;
/** From this probability of one set of causes the question what is wrong is as settled as answers can make it. */
export const SETTLED_FROM = 0.9;

/** Why no further test is needed: nothing left to ask tells much, or the causes are settled. */
export type StopHint = 'little-to-learn' | 'settled';

/**
 * Whether asking may stop. Never while a mandatory safety question is open or the upper limit of a serious cause stands at
 * its threshold: then null, as when there is still something to learn.
 */
export function stopHint({
  openSafety,
  alerts,
  sets,
  next,
}: Pick<Assessment, 'openSafety' | 'alerts' | 'sets' | 'next'>): StopHint | null {
  if (openSafety.length > 0 || alerts.some(({ kind }) => kind === 'probability')) return null;
  if ((sets[0]?.probability ?? 0) >= SETTLED_FROM) return 'settled';
  return next.every(({ bits }) => bits < LITTLE_TO_LEARN_BITS) ? 'little-to-learn' : null;
}
