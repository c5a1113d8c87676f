import { describe, expect, test } from 'vitest';
import { aFinding } from './a-knowledge-base.ts';
import { neverLower } from './never-lower.ts';

const DANGEROUS = 0;
const RIVAL = 1;
const targets = (dangerous: number | null, rival: number) => ({
  finding: aFinding('f', 'g', 0.2),
  background: 0.2,
  backgroundSd: 0.4,
  rows: [
    ...(dangerous === null ? [] : [{ row: null, condition: DANGEROUS, p: dangerous, sd: 0.3 }]),
    { row: null, condition: RIVAL, p: rival, sd: 0.5 },
  ],
});
const after = (dangerous: number | null, rival: number): number | undefined =>
  neverLower(targets(dangerous, rival), DANGEROUS, RIVAL, 0.25).rows.find((r) => r.condition === DANGEROUS)?.p;

describe('a sign that must not lower a dangerous condition', () => {
  test('is raised a quarter of the way to its chance under the rival where nothing was known of it', () => {
    expect(after(null, 0.8)).toBeCloseTo(0.35, 12);
  });

  test('is raised where it spoke against the condition, and left where it speaks for it more strongly', () => {
    expect(after(0.1, 0.8)).toBeCloseTo(0.35, 12);
    expect(after(0.5, 0.8)).toBe(0.5);
  });

  test('is left alone where it does not speak for the rival', () => {
    expect(after(null, 0.1)).toBeUndefined();
    expect(after(0.1, 0.1)).toBe(0.1);
  });
});
