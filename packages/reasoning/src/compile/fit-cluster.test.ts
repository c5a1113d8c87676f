import { describe, expect, test } from 'vitest';
import { aFinding } from './a-knowledge-base.ts';
import { clusterEvent } from './cluster-rule.ts';
import { comparatorProbability, eventProbability } from './event-probability.ts';
import { fitCluster } from './fit-cluster.ts';

// Five sacroiliac tests by block, Laslett 2005: sensitivity and specificity of each.
const TESTS = [
  ['distraction', 0.6, 0.81],
  ['thigh-thrust', 0.88, 0.69],
  ['compression', 0.69, 0.69],
  ['sacral-thrust', 0.63, 0.75],
  ['gaenslen', 0.53, 0.71],
] as const;
const members = TESTS.map(([id]) => id);
const findings = TESTS.map(([id, sens, spec]) => ({
  finding: aFinding(id, 'sij', 1 - spec),
  background: 1 - spec,
  backgroundSd: 0.4,
  rows: [{ row: null, condition: 0, p: sens, sd: 0.6 }],
}));
const event = clusterEvent({ rule: 'atLeast 3', members }) ?? (() => false);
const weights = [0.1];

describe('a sign group that its cluster binds', () => {
  // LR+ 4.16 and LR− 0.29.
  const falsePositive = (1 - 0.29) / (4.16 - 0.29);
  const target = { lrPos: 4.16, lrNeg: 0.29, sens: 4.16 * falsePositive, falsePositive };
  const { group, shift, backgroundShift } = fitCluster(
    { id: 'sij', label: 'sij', residual: 0, findings, caps: [] },
    { id: 'cluster', members, event, condition: 0, target },
    weights,
  );
  const present = new Set([0]);
  const lrOf = (counts: (n: number) => boolean): number => {
    const counted = (isPresent: (m: string) => boolean): boolean => counts(members.filter(isPresent).length);
    return (
      eventProbability([group], members, counted, present) / eventProbability([group], members, counted, new Set())
    );
  };

  test('gives three or more of five the ratios of the cluster', () => {
    const sens = eventProbability([group], members, event, present);
    const rate = comparatorProbability([group], members, event, weights, 0);
    expect(sens / rate).toBeCloseTo(4.16, 6);
    expect((1 - sens) / (1 - rate)).toBeCloseTo(0.29, 6);
  });

  test('gives all five positive about the ratio of the cluster and not the product of the tests, which is 92', () => {
    expect(lrOf((n) => n === 5)).toBeCloseTo(4.16, 6);
    expect(lrOf((n) => n === 4)).toBeGreaterThan(3.5);
    expect(lrOf((n) => n === 4)).toBeLessThan(5);
    expect(lrOf((n) => n === 3)).toBeGreaterThan(3);
    expect(lrOf((n) => n === 3)).toBeLessThan(5);
  });

  test('does not let five negative tests prove absence: the reference standard errs', () => {
    expect(lrOf((n) => n === 0)).toBeGreaterThan(0.04);
    expect(lrOf((n) => n === 0)).toBeLessThan(0.1);
  });

  test('keeps the single tests near what was measured, and their backgrounds exactly', () => {
    expect(Math.abs(shift)).toBeLessThan(0.3);
    expect(backgroundShift).toBe(0);
    for (const [id, , spec] of TESTS) {
      expect(eventProbability([group], [id], (p) => p(id), new Set())).toBeCloseTo(1 - spec, 9);
    }
  });
});
