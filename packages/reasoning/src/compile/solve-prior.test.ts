import { expect, test } from 'vitest';
import { inclusionProbabilities, solvePrior } from './solve-prior.ts';

test('prior odds give the wanted prevalences over sets of at most three', () => {
  const wanted = [0.4, 0.2, 0.15, 0.15, 0.1, 0.05, 0.01, 0.0003];
  const obtained = inclusionProbabilities(solvePrior(wanted));
  wanted.forEach((p, d) => {
    expect(Math.abs((obtained[d] ?? 0) - p)).toBeLessThan(1e-11);
  });
});

test('prevalences that need more than three causes at once are refused', () => {
  expect(() => solvePrior([0.9, 0.9, 0.9, 0.9])).toThrow('prevalences add up to 3.6');
});

test('a single condition has the odds of its prevalence', () => {
  expect(solvePrior([0.2])[0]).toBeCloseTo(0.25, 12);
});
