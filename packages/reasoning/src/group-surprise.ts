import type { AnsweredReading } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { log10 } from './numeric.ts';

/** How surprising the answers of one group are: log10 of their probability minus its expectation, and the variance of that logarithm. */
export interface Surprise {
  readonly surprise: number;
  readonly variance: number;
}

/**
 * The surprise of the answers when exactly the causes at `positions` of the group are there: over every pattern that the
 * same questions could have brought.
 */
export function groupSurprise(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  positions: readonly number[],
): Surprise {
  const chances = patternChances(group, answered, positions);
  let mean = 0;
  let square = 0;
  for (const p of chances) {
    if (p <= 0) continue;
    const l = log10(p);
    mean += p * l;
    square += p * l * l;
  }
  const seen = answered.reduce((bits, { present }, i) => (present ? bits + (1 << i) : bits), 0);
  return { surprise: log10(chances[seen] ?? 0) - mean, variance: Math.max(0, square - mean * mean) };
}

/** The probability of every pattern of answers; bit i of a pattern is the i-th answered reading. */
function patternChances(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  positions: readonly number[],
): Float64Array {
  const total = new Float64Array(1 << answered.length);
  const pattern = new Float64Array(total.length);
  const states = 1 << (positions.length + 1);
  for (let state = 0; state < states; state++) {
    const loud = (state & 1) === 1;
    let weight = loud ? group.background : 1 - group.background;
    const expressed = positions.filter((position, i) => {
      const on = ((state >> (i + 1)) & 1) === 1;
      const expression = group.causes[position]?.expression ?? 1;
      weight *= on ? expression : 1 - expression;
      return on;
    });
    if (weight === 0) continue;
    pattern[0] = weight;
    answered.forEach(({ reading }, i) => {
      const yes = presentGiven(group, reading, loud, expressed);
      const half = 1 << i;
      for (let p = 0; p < half; p++) {
        const before = pattern[p] ?? 0;
        pattern[half + p] = before * yes;
        pattern[p] = before * (1 - yes);
      }
    });
    for (let p = 0; p < total.length; p++) total[p] = (total[p] ?? 0) + (pattern[p] ?? 0);
  }
  return total;
}

function presentGiven(group: ModelGroup, reading: number, loud: boolean, expressed: readonly number[]): number {
  const read = group.readings[reading];
  if (read === undefined) return 0;
  let keep = 1;
  let miss = 1 - read.noise;
  if (loud) miss *= 1 - read.backgroundCause;
  for (const position of expressed) {
    const link = read.links[position];
    keep *= 1 - (link?.inhibit ?? 0);
    miss *= 1 - (link?.cause ?? 0);
  }
  return keep * (1 - miss);
}
