import { expect, test } from 'vitest';
import { inclusionProbabilities, solvePrior } from './solve-prior.ts';

test('prior odds give the wanted prevalences over sets of at most three', () => {
  const wanted = [0.4, 0.2, 0.15, 0.15, 0.1, 0.05, 0.01, 0.0003];
  const obtained = inclusionProbabilities(solvePrior(wanted, null), null);
  wanted.forEach((p, d) => {
    expect(Math.abs((obtained[d] ?? 0) - p)).toBeLessThan(1e-11);
  });
});

test('prevalences that need more than three causes at once are refused', () => {
  expect(() => solvePrior([0.9, 0.9, 0.9, 0.9], null)).toThrow('prevalences add up to 3.6');
});

test('a single condition has the odds of its prevalence', () => {
  expect(solvePrior([0.2], null)[0]).toBeCloseTo(0.25, 12);
});

test('the residual keeps its share although it never stands beside another', () => {
  const wanted = [0.2, 0.3, 0.1];
  const odds = solvePrior(wanted, 1);
  inclusionProbabilities(odds, 1).forEach((p, d) => {
    expect(Math.abs(p - (wanted[d] ?? 0))).toBeLessThan(1e-11);
  });
  const [a = 0, r = 0, b = 0] = odds;
  expect(r / (1 + a + b + a * b + r)).toBeCloseTo(0.3, 11);
});
