import type { Fours } from './fours.ts';
import type { Posterior } from './posterior.ts';
import { membersOfSet, type SetLayout, setLayout } from './sets.ts';

/** A set of causes with its probability. */
export interface ProbableSet {
  readonly members: readonly number[];
  readonly probability: number;
}

/** The `count` most probable sets of causes, most probable first; equal ones in the order of the layout, fours last. */
export function mostProbableSets({ layout, weights, fours }: Posterior, count: number): readonly ProbableSet[] {
  const top: { readonly index: number; readonly probability: number }[] = [];
  const take = (from: Float64Array, offset: number): void => {
    let least = top.length === count ? (top[count - 1]?.probability ?? 0) : -1;
    for (let s = 0; s < from.length; s++) {
      const probability = from[s] ?? 0;
      if (probability <= least) continue;
      let place = top.length;
      while (place > 0 && probability > (top[place - 1]?.probability ?? 0)) place--;
      top.splice(place, 0, { index: offset + s, probability });
      if (top.length > count) top.pop();
      if (top.length === count) least = top[count - 1]?.probability ?? 0;
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
