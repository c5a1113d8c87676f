import type { ModelGroup } from '../model.ts';
import { presentGiven } from './present-given.ts';

/**
 * The largest P(some readings all present | condition) / P(the same | no cause) over all sets of readings of the group:
 * the most that findings of this group, without a single absent one, can say for the condition.
 */
export function largestRatio(group: ModelGroup, condition: number): number {
  const position = group.causes.findIndex((cause) => cause.condition === condition);
  const expression = group.causes[position]?.expression ?? 0;
  const yes = group.readings.map((reading) => ({
    nothing: presentGiven(reading, [], false),
    background: presentGiven(reading, [], true),
    cause: presentGiven(reading, [position], false),
    both: presentGiven(reading, [position], true),
  }));
  let largest = 1;
  const visit = (from: number, nothing: number, background: number, cause: number, both: number): void => {
    const given = (1 - group.background) * ((1 - expression) * nothing + expression * cause);
    const givenToo = group.background * ((1 - expression) * background + expression * both);
    const without = (1 - group.background) * nothing + group.background * background;
    largest = Math.max(largest, (given + givenToo) / without);
    for (let i = from; i < yes.length; i++) {
      const reading = yes[i];
      if (reading === undefined) continue;
      visit(
        i + 1,
        nothing * reading.nothing,
        background * reading.background,
        cause * reading.cause,
        both * reading.both,
      );
    }
  };
  visit(0, 1, 1, 1, 1);
  return largest;
}
