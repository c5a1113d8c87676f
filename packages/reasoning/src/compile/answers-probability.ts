import type { ModelGroup } from '../model.ts';
import { presentGiven } from './present-given.ts';

/** One answer: the position of the reading in its group, and whether it is present. */
export type GroupAnswer = readonly [reading: number, present: boolean];

/** P(these answers | one condition is the cause), or given that none is (`cause` null): the row formula of `Model`. */
export function answersProbability(group: ModelGroup, answers: readonly GroupAnswer[], cause: number | null): number {
  const position = cause === null ? -1 : group.causes.findIndex(({ condition }) => condition === cause);
  const expression = group.causes[position]?.expression ?? 0;
  let total = 0;
  for (const background of [false, true]) {
    for (const expressed of [false, true]) {
      let p = (background ? group.background : 1 - group.background) * (expressed ? expression : 1 - expression);
      if (p === 0) continue;
      for (const [index, present] of answers) {
        const reading = group.readings[index];
        if (reading === undefined) continue;
        const yes = presentGiven(reading, expressed ? [position] : [], background);
        p *= present ? yes : 1 - yes;
      }
      total += p;
    }
  }
  return total;
}
