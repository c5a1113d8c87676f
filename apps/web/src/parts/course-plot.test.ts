import type { ProgressSeries } from '@junction/contract';
import { expect, test } from 'vitest';
import { coursePlot, PLOT } from './course-plot.ts';

const series: ProgressSeries = {
  measure: {
    ...{ id: 'nprs', name: 'Pain', low: 0, high: 10, unit: null, better: 'lower', error: 1, meaningful: 2 },
    source: { kind: 'corpus', cite: 'x' },
  },
  label: null,
  points: [
    { at: 'a', day: '2026-11-02', value: 6 },
    { at: 'b', day: '2026-11-23', value: 4 },
  ],
  ...{ expected: [], change: -2, state: 'improved' },
};

test('the first value stands at the start and three weeks later in the middle of six', () => {
  const { points, weeks } = coursePlot(series, '2026-11-02');
  expect(points[0]).toMatchObject({ x: PLOT.left, value: 6 });
  expect(points[1]?.x).toBe((PLOT.left + PLOT.right) / 2);
  expect(weeks.map(({ week }) => week)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('the zone of a meaningful change goes from two below the start down to the end of the measure', () => {
  const { zone, points } = coursePlot(series, '2026-11-02');
  expect(zone?.edge).toBe(points[1]?.y);
  expect(zone?.rect).toMatchObject({ y: points[1]?.y });
  expect((zone?.rect.y ?? 0) + (zone?.rect.height ?? 0)).toBeCloseTo(PLOT.bottom);
});

test('where higher is better the zone lies above', () => {
  const { zone } = coursePlot({ ...series, measure: { ...series.measure, better: 'higher' } }, '2026-11-02');
  expect(zone?.rect.y).toBe(PLOT.top);
});

test('who starts near the better end has no zone, and neither has a measure without a known meaningful change', () => {
  const near = { ...series, points: [{ at: 'a', day: '2026-11-02', value: 1 }] };
  expect(coursePlot(near, '2026-11-02').zone).toBeUndefined();
  expect(
    coursePlot({ ...series, measure: { ...series.measure, meaningful: null } }, '2026-11-02').zone,
  ).toBeUndefined();
});

test('a value from before the plan began moves the axis and is not cut', () => {
  const { points } = coursePlot(series, '2026-11-10');
  expect(points[0]?.x).toBe(PLOT.left);
});
