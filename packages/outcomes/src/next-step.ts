import type { CourseResult } from './course-of.ts';

export interface StepFacts {
  /** Pain, the measure that decides. */
  readonly pain: CourseResult;
  /** The patient's own activities, where there are any. */
  readonly activities: CourseResult | null;
  readonly redFlag: boolean;
  readonly silent: boolean;
  readonly stoppedExercises: number;
  readonly atReassessment: boolean;
  /** True once the last two check-ins both stood at a meaningful gain. */
  readonly holds: boolean;
}

export interface NextStep {
  readonly step: 'urgent' | 'contact' | 'reassess' | 'adjust' | 'discharge' | 'continue';
  readonly because: string;
}

/** The step that is proposed to the clinician, with the reason; the most pressing first. Never more than a proposal. */
export function nextStepOf(facts: StepFacts): NextStep {
  const { pain, activities } = facts;
  const improved = pain.state === 'improved' || activities?.state === 'improved';
  if (facts.redFlag)
    return { step: 'urgent', because: 'A warning sign was answered with yes: speak with the patient now.' };
  if (pain.flare || pain.state === 'worse') {
    return { step: 'contact', because: 'Pain rose by more than the error of measuring: call, and ask what happened.' };
  }
  if (facts.atReassessment && !improved) {
    return {
      step: 'reassess',
      because: 'No meaningful change by the re-assessment point: look at the causes again and do the tests not done.',
    };
  }
  if (pain.offCourse && !improved) {
    return { step: 'reassess', because: 'Pain is outside the band that this course expects: re-assess earlier.' };
  }
  if (facts.silent)
    return { step: 'contact', because: 'Nothing has come in for longer than the plan allows: ask how it goes.' };
  if (facts.stoppedExercises > 0) {
    return { step: 'adjust', because: 'An exercise met its stop rule: choose another, or change the dose.' };
  }
  if (facts.atReassessment && improved && facts.holds) {
    return { step: 'discharge', because: 'The gain is meaningful and holds: discharge with self-care is possible.' };
  }
  return { step: 'continue', because: 'The course is inside what is expected.' };
}
