import type { Fit } from './assessment.ts';
import type { Fours } from './fours.ts';
import type { Surprise } from './group-surprise.ts';
import type { Posterior } from './posterior.ts';
import { membersOfSet, type SetLayout, setLayout } from './sets.ts';

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

/** The `count` most probable sets of causes, most probable first; equal ones in the order of the layout, fours last. */
export function mostProbableSets(
  { layout, weights, fours }: Posterior,
  count: number,
): readonly { readonly members: readonly number[]; readonly probability: number }[] {
  const top: { readonly index: number; readonly probability: number }[] = [];
  const take = (from: Float64Array, offset: number): void => {
    for (let s = 0; s < from.length; s++) {
      const probability = from[s] ?? 0;
      if (top.length === count && probability <= (top[count - 1]?.probability ?? 0)) continue;
      let place = top.length;
      while (place > 0 && probability > (top[place - 1]?.probability ?? 0)) place--;
      top.splice(place, 0, { index: offset + s, probability });
      if (top.length > count) top.pop();
    }
  };
  take(weights, 0);
  if (fours !== null) take(fours.weights, layout.size);
  return top.map(({ index, probability }) => ({ members: membersOf(layout, fours, index), probability }));
}

function membersOf(layout: SetLayout, fours: Fours | null, index: number): readonly number[] {
  if (index < layout.size || fours === null) return membersOfSet(layout, index);
  const among = setLayout(fours.columns.length, 4);
  return membersOfSet(among, among.fours + index - layout.size).map((c) => fours.columns[c] ?? 0);
}
