import type { Course, KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

import type { CareDirection } from './care-direction.ts';
import type { Visits } from './plan.ts';

/** The course of the first cause: by its mechanism, else by its condition, else the general one (for pain over three months its own). */
export function visitPlan(kb: KnowledgeBase, facts: Case, directions: readonly CareDirection[]): Visits {
  const [first] = directions;
  const courses = kb.treatment.courses;
  const forPurpose = (purpose: string | undefined) => courses.find((course) => course.for === purpose);
  const mechanism = first?.mechanism === 'undetermined' ? 'mixed' : first?.mechanism;
  const longLasting = facts.observations.some((o) => o.finding === LONG_LASTING && o.answer === 'present');
  const general = courses.find(({ id }) => id === (longLasting ? CHRONIC_COURSE : GENERAL_COURSE));
  const course = (mechanism ? forPurpose(mechanism) : undefined) ?? forPurpose(first?.cause.condition.id) ?? general;
  return course === undefined ? NO_COURSE : toVisits(course);
}

/** No visits here before the medical assessment has answered. */
export function visitsAfterAssessment(): Visits {
  return {
    course: null,
    schedule: 'No treatment visits until the medical assessment has answered',
    reassess: ['After the medical assessment'],
    expected: 'The assessment decides what comes next',
    stopRule: 'Any new or growing warning sign: emergency department',
  };
}

const LONG_LASTING = 'duration-over-3-months';
const CHRONIC_COURSE = 'course-chronic-lbp';
const GENERAL_COURSE = 'course-general';

const NO_COURSE: Visits = {
  course: null,
  schedule: 'Agree on the next visit',
  reassess: ['Next visit'],
  expected: 'Not estimated',
  stopRule: 'Under 30% change at 6 weeks: re-examine or refer',
};

function toVisits(course: Course): Visits {
  return {
    course: course.id,
    schedule: course.visits,
    reassess: course.reassess,
    expected: course.expected,
    stopRule: course.stopRule,
  };
}
