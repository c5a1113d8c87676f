import type { SignEncounter } from '@junction/contract';
import { exerciseLadder } from '@junction/planning';
import type { Assessment } from '@junction/reasoning';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { endHomePlan, findHomePlan, type GivenExercise, insertHomePlan } from '../../store/home/home-plans.ts';
import { listEntriesOf } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { SignedContent } from '../encounters/signed-content.ts';
import type { UseCaseContext } from '../use-case.ts';
import { dayOf } from './home-day.ts';

export interface SignedVisit {
  readonly encounterId: string;
  readonly patientId: string;
  readonly content: SignedContent;
  readonly assessment: Assessment;
  readonly documents: SignEncounter['documents'];
}

/**
 * The plan at home that a signed visit gives, in the place of the one that ran. It goes on with the course of that one where
 * condition and mechanism are the same. A visit whose plan has no exercises changes nothing.
 */
export async function makeHomePlan(tx: TenantTx, context: UseCaseContext, visit: SignedVisit): Promise<void> {
  const { clinicId, now, newId, assessor, actor } = context;
  const { encounterId, patientId, content, assessment, documents } = visit;
  const { plan } = content.assessment;
  if (plan.exercises.length === 0) return;
  const settings = await findClinicSettings(tx, clinicId);
  const startedOn = dayOf(now, settings?.timeZone ?? 'UTC');
  const before = await findHomePlan(tx, clinicId, await listEntriesOf(tx, clinicId, patientId));
  const running = before?.ended === null ? before : undefined;
  const condition = assessment.differential[0]?.condition ?? null;
  const mechanism = leadingMechanism(assessment);
  const goesOn =
    running !== undefined && running.content.condition === condition && running.content.mechanism === mechanism;
  if (running !== undefined) {
    await endHomePlan(tx, clinicId, { homePlanId: running.homePlanId, ended: 'replaced', at: now, selfCare: [] });
  }
  await insertHomePlan(tx, clinicId, {
    ...{ homePlanId: newId(), patientId, encounterId, startedOn },
    language: documents.find(({ kind }) => kind === 'handout')?.language ?? running?.language ?? 'en',
    courseStartedOn: goesOn ? running.courseStartedOn : startedOn,
    content: {
      ...{ direction: plan.direction, education: plan.education, course: plan.visits.course },
      ...{ stopRule: plan.visits.stopRule, condition, mechanism, pain: mostPain(content), clinician: actor.id },
    },
    exercises: givenExercises(assessor.kb, content, assessment),
    activities: running?.activities ?? [],
    remindAt: running?.remindAt ?? null,
  });
}

/** Each exercise with its ladder, in which no other exercise of the plan stands. The dose is as it was chosen. */
function givenExercises(
  kb: UseCaseContext['assessor']['kb'],
  { case: facts, assessment: { plan } }: SignedContent,
  assessment: Assessment,
): readonly GivenExercise[] {
  const taken = new Set(plan.exercises.map(({ id }) => id));
  return plan.exercises.map((item) => {
    const ladder = exerciseLadder(kb, facts, assessment, item.id).filter(({ id }) => id === item.id || !taken.has(id));
    for (const { id } of ladder) taken.add(id);
    const steps = ladder.map((step) => (step.id === item.id ? item : step));
    return { given: item.id, ladder: steps.length === 0 ? [item] : steps };
  });
}

const mostPain = ({ case: { pain = [] } }: SignedContent): number | null => {
  const told = pain.flatMap(({ intensity }) => (intensity === undefined ? [] : [intensity]));
  return told.length === 0 ? null : Math.max(...told);
};

/** The class that leads; `undetermined`; null where none was in play. */
export function leadingMechanism({ mechanism }: Pick<Assessment, 'mechanism'>): string | null {
  if (mechanism === null) return null;
  if (mechanism.undetermined) return 'undetermined';
  const classes = ['hypomobile', 'hypermobile', 'mixed'] as const;
  return classes.reduce<(typeof classes)[number]>(
    (best, it) => (mechanism[it] > mechanism[best] ? it : best),
    'hypomobile',
  );
}
