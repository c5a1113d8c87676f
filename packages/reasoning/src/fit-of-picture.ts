import type { Fit } from './assessment.ts';
import { type AnsweredReading, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { log10 } from './numeric.ts';
import type { Posterior } from './posterior.ts';
import { indexOfSet, membersOfSet, setLayout } from './sets.ts';

/** A picture is called a poor fit when its likelihood is below one ten-thousandth of what its best explanation leads one to expect… */
export const POOR_BELOW = -4;
/** …and also further below than chance alone takes one case in a hundred: many answers add up to a wide natural spread. */
export const POOR_DEVIATIONS = 2.326;
/** How many of the most probable sets are tried as the best explanation. */
export const SETS_TRIED = 10;

/**
 * How surprising the answers are for the set of causes that explains them best: log10 of their likelihood minus its own
 * expectation under that set, over the answers that were asked for. The drawing is left out: its tempered row is no probability.
 */
export function fitOfPicture(
  groups: readonly ModelGroup[],
  answers: readonly (readonly AnsweredReading[])[],
  posterior: Posterior,
): Fit {
  const tried = mostProbableSets(posterior, SETS_TRIED).map(({ members }) => surpriseUnder(groups, answers, members));
  const best = tried.reduce((a, b) => (b.surprise > a.surprise ? b : a), {
    surprise: Number.NEGATIVE_INFINITY,
    variance: 0,
  });
  const surprise = tried.length === 0 ? 0 : best.surprise;
  const beyondChance = surprise < -POOR_DEVIATIONS * Math.sqrt(best.variance);
  return { surprise, poor: surprise < POOR_BELOW && beyondChance };
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

function surpriseUnder(
  groups: readonly ModelGroup[],
  answers: readonly (readonly AnsweredReading[])[],
  members: readonly number[],
): { readonly surprise: number; readonly variance: number } {
  let surprise = 0;
  let variance = 0;
  groups.forEach((group, g) => {
    const answered = answers[g] ?? [];
    if (answered.length === 0) return;
    const chance = patternChances(group, answered, members);
    let mean = 0;
    let square = 0;
    for (const p of chance.all) {
      const l = log10(p);
      mean += p * l;
      square += p * l * l;
    }
    surprise += log10(chance.seen) - mean;
    variance += Math.max(0, square - mean * mean);
  });
  return { surprise, variance };
}

/** The probability of every pattern of answers to the answered readings under one set of causes, and of the one seen. */
function patternChances(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  members: readonly number[],
): { readonly all: readonly number[]; readonly seen: number } {
  const readings = answered.flatMap(({ reading }) => group.readings[reading] ?? []);
  const positions = relevantCauses(group, readings).filter((p) => members.includes(group.causes[p]?.condition ?? -1));
  const index = indexOfSet(
    setLayout(positions.length, 3),
    positions.map((_, i) => i),
  );
  const under = (pattern: readonly AnsweredReading[]): number => groupRow(group, pattern, positions).values[index] ?? 0;
  const all = Array.from({ length: 1 << answered.length }, (_, bits) =>
    under(answered.map(({ reading }, i) => ({ reading, present: ((bits >> i) & 1) === 1 }))),
  );
  return { all, seen: under(answered) };
}
