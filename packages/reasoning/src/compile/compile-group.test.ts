import { describe, expect, test } from 'vitest';
import { aFinding } from './a-knowledge-base.ts';
import { answersProbability } from './answers-probability.ts';
import { compileGroup, type GroupPlan } from './compile-group.ts';
import { largestRatio } from './largest-ratio.ts';
import type { FindingTargets } from './row-targets.ts';

/** One finding with P(present | condition) by column. */
function targets(id: string, background: number, ...ps: readonly number[]): FindingTargets {
  const rows = ps.map((p, condition) => ({ row: null, condition, p, sd: 0.3 }));
  return { finding: aFinding(id, 'g', background), background, backgroundSd: 0.4, rows };
}

function plan(residual: number, findings: readonly FindingTargets[], more: Partial<GroupPlan> = {}): GroupPlan {
  return { id: 'g', label: 'g', residual, findings, caps: [], ...more };
}

/** LR of the first `n` findings all present, for the condition in column 0. */
function ratio(group: ReturnType<typeof compileGroup>, n: number): number {
  const answers = group.readings.slice(0, n).map((_, i) => [i, true] as const);
  return answersProbability(group, answers, 0) / answersProbability(group, answers, null);
}

describe('a sign group', () => {
  test('of one reading is a plain leaky noisy-OR', () => {
    const group = compileGroup(plan(0.3, [targets('a', 0.2, 0.6)]));
    expect(group.background).toBe(0);
    expect(group.causes).toEqual([{ condition: 0, expression: 1 }]);
    expect(group.readings[0]?.noise).toBe(0.2);
    // 1 − (1 − 0.6) / (1 − 0.2)
    expect(group.readings[0]?.links[0]?.cause).toBeCloseTo(0.5, 12);
  });

  test('with residual 0 saturates: a duplicated positive test moves nothing', () => {
    const group = compileGroup(plan(0, [targets('a', 0.2, 0.7), targets('b', 0.2, 0.7), targets('c', 0.2, 0.7)]));
    expect(ratio(group, 1)).toBeCloseTo(3.5, 6);
    expect(ratio(group, 2) / ratio(group, 1)).toBeCloseTo(1, 1);
    expect(ratio(group, 3) / ratio(group, 2)).toBeCloseTo(1, 1);
  });

  test('with residual 1 is independent: ratios multiply', () => {
    const group = compileGroup(plan(1, [targets('a', 0.2, 0.7), targets('b', 0.1, 0.3)]));
    expect(ratio(group, 2)).toBeCloseTo(3.5 * 3, 9);
  });

  test('in between, all findings together count the largest in full and the rest by the residual', () => {
    const group = compileGroup(plan(0.5, [targets('a', 0.2, 0.7), targets('b', 0.1, 0.3)]));
    expect(ratio(group, 2)).toBeCloseTo(3.5 * 3 ** 0.5, 2);
  });

  test('lets no combination of present findings exceed its cap', () => {
    const findings = [0.25, 0.2, 0.2, 0.15].map((p0, i) => targets(`f${i}`, p0, 0.7, i === 0 ? 0.5 : p0));
    const free = compileGroup(plan(0.5, findings));
    expect(largestRatio(free, 0)).toBeGreaterThan(12);
    const capped = compileGroup(plan(0.5, findings, { caps: [{ condition: 0, lrPos: 12 }] }));
    expect(largestRatio(capped, 0)).toBeLessThanOrEqual(12);
    expect(largestRatio(capped, 0)).toBeGreaterThan(6);
  });

  test('refuses a cap that a single finding exceeds', () => {
    const caps = [{ condition: 0, lrPos: 12 }];
    expect(() => compileGroup(plan(0.3, [targets('a', 0.05, 0.7), targets('b', 0.2, 0.7)], { caps }))).toThrow(
      'no dependence keeps group g to its cap',
    );
  });

  test('leaves out a condition that moves none of its findings', () => {
    expect(compileGroup(plan(0.3, [targets('a', 0.2, 0.2, 0.6)])).causes.map((c) => c.condition)).toEqual([1]);
  });
});
