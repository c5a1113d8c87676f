import { describe, expect, it } from 'vitest';
import { courseBand, expectedDrop } from './course-bands.ts';
import { bandOn, courseOf } from './course-of.ts';
import type { Part } from './instrument.ts';
import { partForAnswers } from './part-for-answers.ts';
import { shippedInstrument } from './shipped-instruments.ts';
import { isSilent } from './silence.ts';

const partOf = (id: string): Part => {
  const part = shippedInstrument(id)?.parts[0];
  if (part === undefined) throw new Error(`${id} does not ship`);
  return part;
};
const band = courseBand('course-hypomobile');
const course = (id: string, values: readonly number[], today = 7, reassessDay = 14) =>
  courseOf(
    values.map((value, index) => ({ day: index * 7, value })),
    partOf(id),
    { band, today, reassessDay },
  );

describe('a meaningful change', () => {
  it.each([
    ['nprs', 7, 5.1, 'as-expected', 'below 2'],
    ['nprs', 7, 5, 'improved', 'at 2'],
    ['nprs', 7, 4.9, 'improved', 'above 2'],
    ['psfs', 3, 5.2, 'as-expected', 'below 2.3'],
    ['psfs', 3, 5.3, 'improved', 'at 2.3'],
    ['psfs', 3, 5.4, 'improved', 'above 2.3'],
    ['vas', 70, 55.5, 'as-expected', 'below 15'],
    ['vas', 70, 55, 'improved', 'at 15'],
    ['vas', 70, 54.5, 'improved', 'above 15'],
    ['groc', 0, 1, 'as-expected', 'below 2'],
    ['groc', 0, 2, 'improved', 'at 2'],
    ['sit-stand-30', 10, 11, 'as-expected', 'below 2'],
    ['sit-stand-30', 10, 12, 'improved', 'at 2'],
    ['two-stage-walk', 4, 5.9, 'as-expected', 'below 2 minutes'],
    ['two-stage-walk', 10, 11.9, 'as-expected', 'below 2 minutes, again'],
    ['two-stage-walk', 10, 12, 'improved', 'at 2 minutes'],
    ['timed-side-bridge', 60, 79, 'as-expected', 'below 20 seconds'],
    ['timed-side-bridge', 60, 80, 'improved', 'at 20 seconds'],
    ['ext-endurance', 100, 139, 'as-expected', 'above what matters, within the error'],
    ['ext-endurance', 100, 140, 'improved', 'at the error'],
    ['step-walk', 300, 349, 'as-expected', 'below 50 meters'],
    ['step-walk', 300, 350, 'improved', 'at 50 meters'],
    ['patient-acceptable', 0, 1, 'as-expected', 'without figures, never'],
  ])('of %s from %d to %d is %s (%s)', (id, from, to, state) => {
    expect(course(id, [from, to]).state).toBe(state);
  });

  it('of one activity alone must exceed the larger error of one', () => {
    const psfs = shippedInstrument('psfs');
    if (psfs === undefined) throw new Error('psfs ships');
    const part = partForAnswers(psfs, partOf('psfs'), 1);
    const to = (value: number) =>
      courseOf(
        [
          { day: 0, value: 3 },
          { day: 7, value },
        ],
        part,
        { band, today: 7, reassessDay: 14 },
      ).state;
    expect([to(5.9), to(6), to(6.1)]).toEqual(['as-expected', 'improved', 'improved']);
    expect(partForAnswers(psfs, partOf('psfs'), 3).error).toBe(2);
  });
});

describe('a flare', () => {
  it.each([
    [[5, 6.9], false, 'as-expected', 'below the error'],
    [[5, 7], false, 'as-expected', 'at the error'],
    [[5, 7.1], true, 'worse', 'above the error'],
    [[8, 2, 4], false, 'improved', 'a rise at the error after a gain'],
    [[8, 2, 5], true, 'improved', 'a rise above the error after a gain'],
    [[5, 6, 8], true, 'worse', 'a slow rise above the error'],
  ])('in %j is %s, the state %s: %s', (values, flare, state) => {
    const result = course('nprs', values);
    expect([result.flare, result.state]).toEqual([flare, state]);
  });
});

describe('the re-assessment point', () => {
  it('turns what has not improved into a course to look at again, on its day and not before', () => {
    expect(course('nprs', [7, 6], 13).state).toBe('as-expected');
    expect(course('nprs', [7, 6], 14).state).toBe('not-improved');
    expect(course('nprs', [7, 6], 15).state).toBe('not-improved');
    expect(course('nprs', [7, 5], 15).state).toBe('improved');
  });

  it('finds no improvement where only the baseline is known, and says that it is too early before', () => {
    expect(course('nprs', [7], 13).state).toBe('too-early');
    expect(course('nprs', [7], 14).state).toBe('not-improved');
    expect(course('nprs', [], 14)).toEqual({
      ...{ state: 'no-baseline', baseline: null, last: null, gain: null, offCourse: false, flare: false },
    });
  });
});

describe('the band of a course', () => {
  it('expects 30 % less by visit 4 and half by visit 8 of a stiff junction, in straight lines', () => {
    expect([0, 7, 14, 28, 42, 100].map((day) => Number(expectedDrop(band, day).toFixed(3)))).toEqual([
      0, 0.15, 0.3, 0.4, 0.5, 0.5,
    ]);
  });

  it('is the error of measuring wide and stays in the range', () => {
    expect(bandOn(partOf('nprs'), band, 8, 42)).toEqual({ low: 2, high: 6 });
    expect(bandOn(partOf('nprs'), band, 2, 42)).toEqual({ low: 0, high: 3 });
    expect(bandOn(partOf('psfs'), band, 4, 42)).toEqual({ low: 5, high: 9 });
  });

  it('is left below, at and above its edge', () => {
    const at = (value: number) =>
      courseOf(
        [
          { day: 0, value: 8 },
          { day: 42, value },
        ],
        partOf('nprs'),
        { band, today: 42, reassessDay: 84 },
      ).offCourse;
    expect([at(5.9), at(6), at(6.1)]).toEqual([false, false, true]);
  });

  it('of a course that nobody knows is the general one', () => {
    expect(courseBand('course-of-tomorrow')).toBe(courseBand(null));
  });
});

describe('silence', () => {
  it('begins after the limit, not on it', () => {
    expect([isSilent(3, 9, 7), isSilent(3, 10, 7), isSilent(3, 11, 7)]).toEqual([false, false, true]);
  });
});
