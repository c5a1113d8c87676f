import { describe, expect, it } from 'vitest';
import type { CourseResult } from './course-of.ts';
import { nextStepOf, type StepFacts } from './next-step.ts';

const fine: CourseResult = {
  ...{ state: 'as-expected', baseline: 6, last: 5, gain: 1, offCourse: false, flare: false },
};
const facts: StepFacts = {
  ...{ pain: fine, activities: null, redFlag: false, silent: false, stoppedExercises: 0 },
  ...{ atReassessment: false, holds: false },
};
const improved: CourseResult = { ...fine, state: 'improved', gain: 3 };
const missed: CourseResult = { ...fine, state: 'not-improved' };

describe('the next step', () => {
  it.each<[string, Partial<StepFacts>]>([
    ['continue', {}],
    ['urgent', { redFlag: true, pain: improved }],
    ['contact', { pain: { ...improved, flare: true } }],
    ['contact', { pain: { ...fine, state: 'worse' }, atReassessment: true }],
    ['contact', { silent: true }],
    ['reassess', { pain: missed, atReassessment: true }],
    ['reassess', { pain: missed, atReassessment: true, silent: true }],
    ['reassess', { pain: { ...fine, offCourse: true } }],
    ['continue', { pain: { ...improved, offCourse: true } }],
    ['adjust', { stoppedExercises: 1 }],
    ['continue', { pain: missed, activities: improved, atReassessment: true }],
    ['discharge', { pain: improved, atReassessment: true, holds: true }],
    ['continue', { pain: improved, atReassessment: true }],
    ['continue', { pain: improved, holds: true }],
  ])('is to %s with %j', (step, told) => {
    expect(nextStepOf({ ...facts, ...told }).step).toBe(step);
  });

  it('always says why', () => {
    expect(nextStepOf(facts).because).toBe('The course is inside what is expected.');
  });
});
