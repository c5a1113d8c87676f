import type { Fit } from './assessment.ts';
import type { Surprise } from './group-surprise.ts';
import type { Posterior } from './posterior.ts';
import { membersOfSet } from './sets.ts';

/** A picture is called a poor fit when its likelihood is below one ten-thousandth of what its best explanation leads one to expect… */
export const POOR_BELOW = -4;
/** …and also further below than chance alone takes one case in a hundred: many answers add up to a wide natural spread. */
export const POOR_DEVIATIONS = 2.326;
/** How many of the most probable sets are tried as the best explanation. */
export const SETS_TRIED = 10;

/**
 * How surprising the answers are for the set of causes that explains them best: log10 of their likelihood minus its own
 * expectation under that set, over the answers that were asked for. The drawing is left out: its tempered row is no probability.
 * `surpriseOf` gives the parts of one set, one per answered group.
 */
export function fitOfPicture(
  posterior: Posterior,
  surpriseOf: (members: readonly number[]) => readonly Surprise[],
): Fit {
  let best = { surprise: Number.NEGATIVE_INFINITY, variance: 0 };
  for (const { members } of mostProbableSets(posterior, SETS_TRIED)) {
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

/** The `count` most probable sets of causes, most probable first; equal ones in the order of the layout. */
export function mostProbableSets(
  { layout, weights }: Posterior,
  count: number,
): readonly { readonly members: readonly number[]; readonly probability: number }[] {
  const top: number[] = [];
  for (let s = 0; s < weights.length; s++) {
    const w = weights[s] ?? 0;
    if (top.length === count && w <= (weights[top[count - 1] ?? 0] ?? 0)) continue;
    let place = top.length;
    while (place > 0 && w > (weights[top[place - 1] ?? 0] ?? 0)) place--;
    top.splice(place, 0, s);
    if (top.length > count) top.pop();
  }
  return top.map((s) => ({ members: membersOfSet(layout, s), probability: weights[s] ?? 0 }));
}
