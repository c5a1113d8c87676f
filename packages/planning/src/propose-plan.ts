import type { KnowledgeBase, Technique } from '@junction/knowledge';
import { type Assessment, type Case, compareUrgency } from '@junction/reasoning';

import { type CareDirection, careDirection } from './care-direction.ts';
import { consideredCauses, toCause } from './considered-causes.ts';
import { educationItems, warningSignsOnly } from './education-items.ts';
import { exerciseItems } from './exercise-items.ts';
import { planGoals } from './goals.ts';
import { manualItems } from './manual-items.ts';
import type { Plan } from './plan.ts';
import { isLoose, precautionStates } from './precaution-states.ts';
import { questionsFirst } from './questions-first.ts';
import { plannedReferrals } from './referrals.ts';
import { stopsExercise, treatmentGate } from './treatment-gate.ts';
import { visitPlan, visitsAfterAssessment } from './visits.ts';

/**
 * A plan for the likely cause or causes of a case, as a proposal for a clinician. Nothing in it is blocked by a standing alert,
 * a precaution that holds or the mechanism; what was refused stands in `blocked` with its reason. A thrust also needs that every
 * safety question was answered. With an emergency, or an alert that stops manual treatment today, only the referral remains.
 */
export function proposePlan(kb: KnowledgeBase, facts: Case, assessment: Assessment): Plan {
  const considered = consideredCauses(kb, assessment);
  const states = precautionStates(kb, facts, assessment.mechanism);
  const gate = treatmentGate(kb, assessment, considered, states);
  const general = careDirection(kb, toCause(kb, GENERAL_CARE, 0), null);
  const causes = considered.causes.map((cause) => careDirection(kb, cause, assessment.mechanism));
  const directions = causes.length > 0 ? causes : [{ ...general, because: 'No cause stands out yet' }];
  const manual = manualItems(kb, facts, directions, gate, watchedThrusts(kb, assessment));
  const exercises = exerciseItems(kb, directions, { ...general, because: 'General activity' }, gate);
  const stopped = assessment.alerts.some(stopsExercise);
  const visits = stopped ? visitsAfterAssessment() : visitPlan(kb, facts, directions);
  return {
    direction: directionLine(assessment, causes, stopped),
    manual: manual.items,
    exercises: exercises.items,
    education: stopped ? warningSignsOnly(kb) : educationItems(kb, assessment, directions, manual.items),
    visits,
    goals: stopped ? [] : planGoals(facts, directions, visits),
    referral: plannedReferrals(kb, assessment, stopped ? [] : considered.causes),
    blocked: [...manual.blocked, ...exercises.blocked],
    askFirst: stopped ? [] : questionsFirst(kb, states, manual.weighed, exercises.weighed),
  };
}

/** What is safe for back pain without a named cause; also what fills a list that precautions have emptied. */
const GENERAL_CARE = 'nonspecific-lbp';

function directionLine(assessment: Assessment, causes: readonly CareDirection[], stopped: boolean): string {
  if (assessment.urgency === 'emergency') return 'No treatment here: emergency care now';
  if (stopped) return 'No treatment yet: medical assessment today';
  const [first, second] = causes;
  if (first === undefined) return 'Not enough to tell yet: stay active, ask and test next';
  const addsNothing = second === undefined || isWithin(second.techniques, first.techniques);
  const line = addsNothing ? first.direction : `${first.direction}; also ${lowerFirst(second.direction)}`;
  return compareUrgency(assessment.urgency, 'same-day') >= 0
    ? `Medical assessment today, then: ${lowerFirst(line)}`
    : line;
}

/** Thrusts whose refusal is told although nobody would have chosen them: any with a red flag, those of the junction when it may be loose. */
function watchedThrusts(kb: KnowledgeBase, { alerts, mechanism }: Assessment): readonly Technique[] {
  const redFlag = alerts.some(({ blocks }) => blocks !== 'nothing');
  const loose = mechanism !== null && isLoose(mechanism, kb.mechanism.method.actAt);
  return kb.treatment.techniques
    .filter(({ force }) => force === 'thrust')
    .filter(({ serves }) => redFlag || (loose && serves.includes('hypomobile')));
}

/** True when all of `few` are in `many`; an empty list is a message of its own and within nothing. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((id) => many.includes(id));
}

function lowerFirst(text: string): string {
  const isAbbreviation = /^[A-Z]{2}/.test(text);
  return isAbbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
