import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { drawCauses } from './synthetic-patient.ts';

describe('drawing the true causes of a synthetic patient', () => {
  it('gives every set of at most three its share', () => {
    const odds = [0.5, 0.2, 1, 0.1];
    const random = seededRandom(3);
    const draws = 200_000;
    const counts = new Map<string, number>();
    for (let i = 0; i < draws; i++) {
      const key = drawCauses(odds, null, random).join('+');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    // All weights: 1; .5 .2 1 .1; .1 .5 .05 .2 .02 .1; .1 .01 .05 .02. Their sum is 3.95.
    const expected: Record<string, number> = {
      '': 1,
      '0': 0.5,
      '2': 1,
      '0+2': 0.5,
      '1+2': 0.2,
      '0+1+2': 0.1,
      '1+2+3': 0.02,
    };
    for (const [key, weight] of Object.entries(expected)) {
      const share = weight / 3.95;
      const error = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs((counts.get(key) ?? 0) / draws - share)).toBeLessThan(4 * error);
    }
    expect([...counts.keys()].some((key) => key.split('+').length > 3)).toBe(false);
  });

  it('draws the residual alone or not at all', () => {
    const random = seededRandom(5);
    let alone = 0;
    for (let i = 0; i < 50_000; i++) {
      const set = drawCauses([1, 1, 1], 1, random);
      if (set.includes(1)) {
        expect(set).toEqual([1]);
        alone++;
      }
    }
    // Weights: 1 for none, 1 + 1 for the others alone, 1 for both of them, 1 for the residual.
    expect(Math.abs(alone / 50_000 - 1 / 5)).toBeLessThan(0.01);
  });
});
