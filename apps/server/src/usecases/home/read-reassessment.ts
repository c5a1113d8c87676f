import { patientIdSchema, type Reassessment, reassessmentSchema } from '@junction/contract';
import type { Finding } from '@junction/knowledge';
import type { Case, Observation } from '@junction/reasoning';
import { findSignature } from '../../store/signatures.ts';
import type { Assessor } from '../assess-case.ts';
import { parseContent } from '../encounters/signed-content.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase, type UseCaseContext } from '../use-case.ts';
import { daysBetween } from './home-day.ts';
import { loadHome } from './load-home.ts';
import { type Course, readCourse } from './read-course.ts';

const CAUSES = 6;
const TESTS = 8;
/** From this day of a course on, what has not improved has "failed to improve after a month of treatment". */
const MONTH_DAYS = 28;

/**
 * The case of the visit that the plan comes from, reckoned anew with what the response says, by the knowledge of today. Nothing
 * is stored: it is what a clinician looks at before a visit.
 */
export const readReassessment = defineUseCase({
  name: 'readReassessment',
  summary: 'Look again at the causes with what the course says, and at the tests that were not done',
  permission: 'encounter:today',
  action: 'read',
  input: patientIdSchema,
  output: reassessmentSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const home = await loadHome(tx, context);
    const { plan, patientId } = home;
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    const signature = plan && (await findSignature(tx, context.clinicId, plan.encounterId));
    if (plan === undefined || signature === undefined) return done(NOTHING, touched);
    const course = await readCourse(tx, context, { ...home, plan });
    const signed = parseContent(signature.content);
    const result = course.pain?.result;
    return done(
      {
        ...{ planId: plan.homePlanId, encounterId: plan.encounterId, startedOn: plan.courseStartedOn },
        ...{ state: result?.state ?? 'no-baseline', next: course.next, stopRule: plan.content.stopRule },
        pain: { baseline: result?.baseline ?? null, last: result?.last ?? null, gain: result?.gain ?? null },
        ...lookAgain(context, signed, evidenceOf(context, course, home.today)),
      },
      touched,
    );
  },
});

type Evidence = Reassessment['evidence'];

/** What the response says, where the knowledge has a finding for it. */
function evidenceOf({ assessor: { kb } }: UseCaseContext, course: Course, today: string): Evidence {
  const finding = kb.findings.find(({ id }) => id === 'no-improvement-month');
  const state = course.pain?.result.state;
  const days = daysBetween(course.frame.courseStartedOn, today);
  if (finding === undefined || state === undefined || state === 'no-baseline' || state === 'too-early') return [];
  const { id, label } = finding;
  if (state === 'improved')
    return [{ finding: id, label, answer: 'absent', because: `Pain improved within ${days} days.` }];
  if (days < MONTH_DAYS) return [];
  return [{ finding: id, label, answer: 'present', because: `No meaningful change in ${days} days of care.` }];
}

/** Reckons the signed case anew with what the response says. */
function lookAgain(
  { assessor: { kb, engine } }: UseCaseContext,
  { case: facts, assessment: before }: ReturnType<typeof parseContent>,
  evidence: Evidence,
): Pick<Reassessment, 'evidence' | 'causes' | 'tests' | 'openSafety'> {
  const told = new Set(evidence.map(({ finding }) => finding));
  const observations: readonly Observation[] = [
    ...facts.observations.filter(({ finding }) => !told.has(finding)),
    ...evidence.map(({ finding, answer }) => ({ finding, answer })),
  ];
  const again: Case = { ...facts, observations };
  const now = engine.assess(again);
  const nameOf = (id: string): string => kb.conditions.find((it) => it.id === id)?.name ?? id;
  const labelOf = (id: string): string => kb.findings.find((it) => it.id === id)?.label ?? id;
  return {
    evidence: [...evidence],
    causes: now.differential.slice(0, CAUSES).map(({ condition, probability, interval: [low, high] }) => ({
      ...{ condition, name: nameOf(condition), now: probability, low, high },
      before: before.differential.find((it) => it.condition === condition)?.probability ?? null,
    })),
    tests: untriedTests({ kb, engine }, again).map(({ id: finding, label, how, minutes }) => {
      const moved = (answer: 'present' | 'absent') => {
        const then = engine.probabilities({ ...again, observations: [...observations, { finding, answer }] });
        const shift = furthest(now.differential, then.differential);
        return { ...shift, name: nameOf(shift.condition) };
      };
      return { finding, label, how, minutes, ifPresent: moved('present'), ifAbsent: moved('absent') };
    }),
    openSafety: now.openSafety.map((finding) => ({ finding, label: labelOf(finding) })),
  };
}

/** Tests of the examination that nobody did, each the most worth doing of those that are left. */
function untriedTests({ kb, engine }: Pick<Assessor, 'kb' | 'engine'>, again: Case): readonly Finding[] {
  const done = new Set(again.observations.map(({ finding }) => finding));
  const left = new Map(
    kb.findings
      .filter(({ id, kind, derived }) => kind === 'exam' && derived === undefined && !done.has(id))
      .map((finding) => [finding.id, finding]),
  );
  const chosen: Finding[] = [];
  while (chosen.length < TESTS) {
    const best = left.get(engine.bestTest(again, new Set(left.keys())) ?? '');
    if (best === undefined) break;
    chosen.push(best);
    left.delete(best.id);
  }
  return chosen;
}

type Probable = { readonly condition: string; readonly probability: number };

function furthest(from: readonly Probable[], to: readonly Probable[]) {
  const before = new Map(from.map(({ condition, probability }) => [condition, probability]));
  const shifts = to.map(({ condition, probability }) => ({
    ...{ condition, from: before.get(condition) ?? probability, to: probability },
  }));
  return shifts.reduce((most, it) => (Math.abs(it.to - it.from) > Math.abs(most.to - most.from) ? it : most));
}

const NOTHING: Reassessment = {
  ...{ planId: null, encounterId: null, startedOn: null, state: 'no-baseline', next: null, stopRule: '' },
  ...{ pain: { baseline: null, last: null, gain: null }, evidence: [], causes: [], tests: [], openSafety: [] },
};
