import type { ModelGroup, ModelReading } from '../model.ts';
import { presentGiven } from './present-given.ts';

/**
 * P(every pattern of answers | the conditions of `present` are the causes) for some readings of one group: 2^m numbers
 * that add up to 1; bit i of the index says that `readings[i]` is present. The row formula of `Model`, written out.
 */
export function answerPatterns(
  group: ModelGroup,
  readings: readonly ModelReading[],
  present: ReadonlySet<number>,
): Float64Array {
  const causes = group.causes.flatMap(({ condition, expression }, position) =>
    present.has(condition) ? [{ expression, position }] : [],
  );
  const patterns = new Float64Array(2 ** readings.length);
  for (let expressed = 0; expressed < 2 ** (causes.length + 1); expressed++) {
    const background = expressed % 2 === 1;
    let weight = background ? group.background : 1 - group.background;
    const who = causes.filter(({ expression }, i) => {
      const yes = Math.floor(expressed / 2 ** (i + 1)) % 2 === 1;
      weight *= yes ? expression : 1 - expression;
      return yes;
    });
    if (weight === 0) continue;
    let given = Float64Array.of(weight);
    for (const reading of readings) {
      const positions = who.map(({ position }) => position);
      const yes = presentGiven(reading, positions, background);
      const next = new Float64Array(given.length * 2);
      given.forEach((p, i) => {
        next[i] = p * (1 - yes);
        next[i + given.length] = p * yes;
      });
      given = next;
    }
    given.forEach((p, i) => {
      patterns[i] = (patterns[i] ?? 0) + p;
    });
  }
  return patterns;
}
