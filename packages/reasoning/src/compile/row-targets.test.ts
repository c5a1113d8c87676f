import { describe, expect, test } from 'vitest';
import { aFinding, aRow } from './a-knowledge-base.ts';
import { findingTargets } from './row-targets.ts';

const finding = aFinding('f', 'g', 0.2);

describe('the targets of a finding', () => {
  test('are the judged figures where they agree', () => {
    const { background, rows } = findingTargets(finding, [
      { row: aRow('f', 'a', 0.6, 0.2), condition: 0, weight: 0.1 },
      { row: aRow('f', 'b', 0.1, 0.2), condition: 1, weight: 0.1 },
    ]);
    expect(background).toBeCloseTo(0.2, 9);
    expect(rows.map(({ p }) => Number(p.toFixed(6)))).toEqual([0.6, 0.1]);
  });

  test('move the background where a row says more than it allows: a ratio capped at 30 needs positives without the cause', () => {
    const row = aRow('f', 'a', 0.97, 0.001, { modelLrPos: 30, modelLrNeg: 0.072 });
    const rare = aFinding('f', 'g', 0.001);
    const { background, rows } = findingTargets(rare, [{ row, condition: 0, weight: 0.001 }]);
    // The row's own false-positive rate is (1 − 0.072) / (30 − 0.072) = 0.031.
    expect(background).toBeGreaterThan(0.02);
    expect(background).toBeLessThan(0.031);
    expect((rows[0]?.p ?? 0) / background).toBeLessThan(30 * 1.26);
    expect((1 - (rows[0]?.p ?? 0)) / (1 - background)).toBeLessThan(0.13);
  });

  test('hold a judged ratio within a deciban of what is recommended', () => {
    const strong = aRow('f', 'a', 0.6, 0.2, { modelLrPos: 2, modelLrNeg: 0.2 });
    const { background, rows } = findingTargets(finding, [
      { row: strong, condition: 0, weight: 0.1 },
      { row: aRow('f', 'b', 0.9, 0.05), condition: 1, weight: 0.1 },
      { row: aRow('f', 'c', 0.9, 0.05), condition: 2, weight: 0.1 },
    ]);
    const p = rows[0]?.p ?? 0;
    expect(10 * Math.log10(p / background / 2)).toBeLessThanOrEqual(1 + 1e-9);
    expect(10 * Math.log10(0.2 / ((1 - p) / (1 - background)))).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('follow a published specificity more closely the larger the study', () => {
    const published = (n: number) =>
      aRow('f', 'a', 0.8, 0.4, {
        lrBasis: 'published',
        source: 'corpus',
        quality: 'moderate',
        sens: 0.8,
        spec: 0.6,
        n,
      });
    const backgroundWith = (n: number): number =>
      findingTargets(finding, [{ row: published(n), condition: 0, weight: 0 }]).background;
    expect(backgroundWith(40)).toBeLessThan(backgroundWith(400));
    expect(backgroundWith(400)).toBeCloseTo(0.4, 2);
  });

  test('compare a published row with everybody else, who may have it for other reasons', () => {
    const row = aRow('f', 'a', 0.8, 0.4, {
      lrBasis: 'published',
      source: 'corpus',
      quality: 'high',
      sens: 0.8,
      spec: 0.6,
      n: 100_000,
    });
    const rival = aRow('f', 'b', 0.9, 0.2);
    const { background, rows } = findingTargets(finding, [
      { row, condition: 0, weight: 0.1 },
      { row: rival, condition: 1, weight: 0.3 },
    ]);
    const comparator = background + (0.3 / 0.9) * ((rows[1]?.p ?? 0) - background);
    expect(comparator).toBeCloseTo(0.4, 3);
    expect(background).toBeLessThan(0.3);
  });

  test('widen a study by its quality, and take a judged interval as it stands', () => {
    const interval = { pInterval: [0.4, 0.8] as const };
    const sdOf = (row: ReturnType<typeof aRow>): number =>
      findingTargets(finding, [{ row, condition: 0, weight: 0 }]).rows[0]?.sd ?? 0;
    const judged = sdOf(aRow('f', 'a', 0.6, 0.2, interval));
    expect(judged).toBeCloseTo((Math.log(4) - Math.log(2 / 3)) / 3.92, 9);
    expect(sdOf(aRow('f', 'a', 0.6, 0.2, { ...interval, source: 'corpus', quality: 'low' })) / judged).toBeCloseTo(
      1.6,
      9,
    );
    const doubtful = { ...interval, source: 'corpus', quality: 'low', check: 'doubtful' } as const;
    expect(sdOf(aRow('f', 'a', 0.6, 0.2, doubtful)) / judged).toBeCloseTo(2, 9);
  });
});
