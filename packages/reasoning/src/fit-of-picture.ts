import type { Fit } from './assessment.ts';
import type { Surprise } from './group-surprise.ts';
import type { ProbableSet } from './probable-sets.ts';

/** A picture is called a poor fit when its likelihood is below one ten-thousandth of what its best explanation leads one to expect… */
export const POOR_BELOW = -4;
/** …and also further below than chance alone takes one case in a hundred: many answers add up to a wide natural spread. */
export const POOR_DEVIATIONS = 2.326;

/**
 * How surprising the answers are for the set of causes that explains them best: log10 of their likelihood minus its own
 * expectation under that set, over the answers that were asked for. The drawing is left out: its tempered row is no probability.
 * `sets` are the explanations tried, `surpriseOf` gives the parts of one set, one per answered group.
 */
export function fitOfPicture(
  sets: readonly ProbableSet[],
  surpriseOf: (members: readonly number[]) => readonly Surprise[],
): Fit {
  let best = { surprise: Number.NEGATIVE_INFINITY, variance: 0 };
  for (const { members } of sets) {
    const total = { surprise: 0, variance: 0 };
    for (const part of surpriseOf(members)) {
      total.surprise += part.surprise;
      total.variance += part.variance;
    }
    if (total.surprise > best.surprise) best = total;
  }
  const beyondChance = best.surprise < -POOR_DEVIATIONS * Math.sqrt(best.variance);
  return { surprise: best.surprise, poor: best.surprise < POOR_BELOW && beyondChance };
}
