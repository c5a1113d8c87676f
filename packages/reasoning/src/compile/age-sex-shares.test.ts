import { describe, expect, test } from 'vitest';
import { aRow } from './a-knowledge-base.ts';
import { conditionShares } from './age-sex-shares.ts';

const population = { bands: [0.35, 0.2, 0.35, 0.1], female: 0.56 };
const rounded = (bands: readonly number[]): readonly number[] => bands.map((share) => Number(share.toFixed(3)));

describe('how the people with a condition divide by age and sex', () => {
  test('is the division of the population where no row says otherwise', () => {
    expect(conditionShares('a', population, [])).toEqual(population);
  });

  test('follows the rows, and keeps the proportions that they do not touch', () => {
    const rows = [aRow('age-50-plus', 'a', 0.9, 0.45), aRow('sex-female', 'a', 0.8, 0.56)];
    const { bands, female } = conditionShares('a', population, rows);
    expect(rounded(bands)).toEqual([0.064, 0.036, 0.7, 0.2]);
    expect(female).toBeCloseTo(0.8, 9);
  });

  test('keeps the oldest within those over fifty', () => {
    const rows = [aRow('age-50-plus', 'a', 0.5, 0.45), aRow('age-70-plus', 'a', 0.6, 0.1)];
    const { bands } = conditionShares('a', population, rows);
    expect(bands[3]).toBeCloseTo(0.475, 3);
    expect(bands.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('leaves every band a small share when rows add up to more than everybody', () => {
    const rows = [aRow('age-under-40', 'a', 0.6, 0.35), aRow('age-50-plus', 'a', 0.5, 0.45)];
    const { bands } = conditionShares('a', population, rows);
    expect(Math.min(...bands)).toBeGreaterThan(0.004);
    expect(bands.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
