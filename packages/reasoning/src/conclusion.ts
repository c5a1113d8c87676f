import type { Interval } from '@junction/knowledge';
import type { Conclusion, Fit } from './assessment.ts';

/** From here a cause is called likely: more probable than not. The same step as the words of the screen. */
export const LIKELY_FROM = 0.5;
/** An interval wider than this many points forbids "probably", whatever the estimate. */
export const LIKELY_WIDTH_AT_MOST = 0.4;
/** Below this the first of the list is still improbable, and naming a leader would mislead. */
export const LEADING_FROM = 0.2;
/** A leader that is not itself likely must have this many times the odds of the second: 2 is 3 dB, the least step worth a word. */
export const LEADING_ODDS_RATIO = 2;

/** What the head of the list allows to be said. */
export interface ConclusionInput {
  readonly leader: { readonly probability: number; readonly interval: Interval } | undefined;
  /** The leader is the residual: "nothing specific" names no source. */
  readonly leaderIsResidual: boolean;
  readonly second: number;
  readonly fit: Fit;
  /** Nothing was observed and nothing painted: only the starting probabilities stand there. */
  readonly nothingObserved: boolean;
}

/**
 * `likely`: the first cause is more probable than not, its interval is no wider than 40 points, and the picture fits.
 * `leading`: it stands clear of the second, or is probable but not settled. Otherwise `undetermined`. The residual can be
 * likely, when enough was found absent, but it never leads: it names no source to look at.
 */
export function conclude({ leader, leaderIsResidual, second, fit, nothingObserved }: ConclusionInput): Conclusion {
  if (leader === undefined || nothingObserved) return 'undetermined';
  const { probability, interval } = leader;
  const probable = probability >= LIKELY_FROM;
  if (probable && interval[1] - interval[0] <= LIKELY_WIDTH_AT_MOST && !fit.poor) return 'likely';
  if (leaderIsResidual) return 'undetermined';
  const clear = probability * (1 - second) >= LEADING_ODDS_RATIO * second * (1 - probability);
  return probability >= LEADING_FROM && (probable || clear) ? 'leading' : 'undetermined';
}
