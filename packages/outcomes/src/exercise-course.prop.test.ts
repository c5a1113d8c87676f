import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseCourseOf, type LoggedExercise } from './exercise-course.ts';

const ladder = ['ex-a', 'ex-b', 'ex-c', 'ex-d'].map((id) => ({ id, stopIf: 'pain over 4/10', sets: 3 }));
const aLog: fc.Arbitrary<LoggedExercise> = fc.record({
  id: fc.uuid(),
  exercise: fc.constantFrom('ex-a', 'ex-b', 'ex-c', 'ex-d', 'ex-of-another-plan'),
  day: fc.constantFrom('1', '2', '3', '4'),
  feel: fc.constantFrom('done', 'too-easy', 'too-hard', 'hurt'),
  pain: fc.option(fc.integer({ min: 0, max: 10 })),
});

describe('the course of an exercise, whatever is logged', () => {
  it('stays on its ladder, with at least one set and no more than were given', () => {
    fc.assert(
      fc.property(fc.array(aLog, { maxLength: 40 }), (logs) => {
        const { exercise, sets } = exerciseCourseOf(ladder, 'ex-b', logs);
        expect(ladder.map(({ id }) => id)).toContain(exercise);
        expect(sets).toBeGreaterThanOrEqual(1);
        expect(sets).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('takes nothing back when more is logged', () => {
    fc.assert(
      fc.property(fc.array(aLog, { maxLength: 40 }), fc.array(aLog, { maxLength: 10 }), (logs, more) => {
        const before = exerciseCourseOf(ladder, 'ex-b', logs).changes;
        const after = exerciseCourseOf(ladder, 'ex-b', [...logs, ...more]).changes;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
