import { describe, expect, test } from 'vitest';
import { stratumOf } from './prior-stratum.ts';

const prior = { odds: {}, ageBands: [0, 40, 50, 70], residual: null, sd: [] };

describe('the stratum of a patient', () => {
  test.each([
    [{ ageYears: 39, sex: 'female' as const }, 'chiropractic/0/female'],
    [{ ageYears: 40, sex: 'male' as const }, 'chiropractic/40/male'],
    [{ ageYears: 0 }, 'chiropractic/0/any'],
    [{ ageYears: 120 }, 'chiropractic/70/any'],
    [{ sex: 'male' as const }, 'chiropractic/any/male'],
    [{}, 'chiropractic/any/any'],
  ])('%j is %s', (patient, key) => {
    expect(stratumOf(prior, { setting: 'chiropractic', patient })).toBe(key);
  });
});
