import { describe, expect, test } from 'vitest';
import { aReading, aSmallModel, cause, inhibit, noLink } from './a-small-model.ts';
import { groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { marginal, posteriorFrom, weigh } from './posterior.ts';
import { setLayout } from './sets.ts';
import { spreadRow } from './sweep.ts';

/** Two tests of one sign that answer to it without error. */
const perfect: ModelGroup = {
  id: 'sign',
  label: 'sign',
  background: 0.1,
  causes: [{ condition: 0, expression: 0.9 }],
  readings: ['one', 'two', 'three'].map((finding) => ({
    ...aReading(finding, 1e-15, cause(1)),
    backgroundCause: 1,
  })),
};

function probabilityAfter(group: ModelGroup, answers: readonly { reading: number; present: boolean }[]): number {
  const layout = setLayout(2, 3);
  const positions = relevantCauses(group, group.readings);
  const { prior } = aSmallModel(['a', 'b'], {});
  const odds = prior.odds['specialist/any/any'] ?? [];
  const row = groupRow(group, answers, positions);
  const weighed = weigh(
    layout,
    { none: 1, factors: Float64Array.from(odds) },
    { values: spreadRow(layout, row), lifts: 0 },
    null,
  );
  return marginal(posteriorFrom(layout, weighed, null), 0);
}

describe('the row of a sign group', () => {
  test('does not move when a test of a saturated sign is repeated', () => {
    const once = probabilityAfter(perfect, [{ reading: 0, present: true }]);
    const twice = probabilityAfter(perfect, [
      { reading: 0, present: true },
      { reading: 1, present: true },
    ]);
    expect(Math.abs(twice - once)).toBeLessThan(1e-13);
  });

  test('never speaks louder than the sign itself, however many tests agree', () => {
    const group: ModelGroup = {
      ...perfect,
      readings: Array.from({ length: 8 }, (_, i) => ({
        ...aReading(`t${i}`, 0.2, cause(0.999)),
        backgroundCause: 0.999,
      })),
    };
    const positions = relevantCauses(group, group.readings);
    const { values } = groupRow(
      group,
      group.readings.map((_, reading) => ({ reading, present: true })),
      positions,
    );
    const ratio = (values[1] ?? 0) / (values[0] ?? 1);
    // Expressed with the condition: 1 − 0.1 · 0.9 = 0.91; without it: 0.1. So 9.1 at most,
    // where one test alone says 4.
    expect(ratio).toBeLessThan(9.2);
    expect(ratio).toBeGreaterThan(9);
  });

  test('of one test is the leaky noisy-OR written out', () => {
    const group: ModelGroup = {
      id: 'g',
      label: 'g',
      background: 0,
      causes: [0, 1].map((condition) => ({ condition, expression: 1 })),
      readings: [aReading('f', 0.1, cause(0.5), inhibit(0.4))],
    };
    const present = groupRow(group, [{ reading: 0, present: true }], [0, 1]).values;
    // None 0.1; cause alone 1 − 0.9 · 0.5; inhibitor alone 0.1 · 0.6; both 0.55 · 0.6.
    expect(Array.from(present, (v) => v.toFixed(12))).toEqual([
      '0.100000000000',
      '0.550000000000',
      '0.060000000000',
      '0.330000000000',
    ]);
  });

  test('leaves out causes that none of the answered tests depends on', () => {
    const group: ModelGroup = {
      ...perfect,
      causes: [0, 1].map((condition) => ({ condition, expression: 0.8 })),
      readings: [aReading('f', 0.1, cause(0.5), noLink), aReading('g', 0.1, noLink, cause(0.5))],
    };
    expect(relevantCauses(group, group.readings.slice(0, 1))).toEqual([0]);
    expect(relevantCauses(group, group.readings)).toEqual([0, 1]);
  });
});
