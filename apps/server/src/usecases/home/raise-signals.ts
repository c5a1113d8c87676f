import type { Signal } from '@junction/contract';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { type NewSignal, raiseSignal } from '../../store/home/signals.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { UseCaseContext } from '../use-case.ts';
import type { Course, CourseOf } from './read-course.ts';

export type ToRaise = Omit<NewSignal, 'signalId' | 'raisedAt'>;
type Raising = Pick<UseCaseContext, 'clinicId' | 'now' | 'newId'>;

/** Raises each of them once, and tells the screens of the clinic that there is something new. */
export async function raiseSignals(tx: TenantTx, { clinicId, now, newId }: Raising, found: readonly ToRaise[]) {
  for (const signal of found) {
    const signalId = newId();
    if (!(await raiseSignal(tx, clinicId, { ...signal, signalId, raisedAt: now }))) continue;
    await tellSchedule(tx, clinicId, [{ kind: 'signal', id: signalId, version: 1 }]);
  }
}

const PROPOSED: Readonly<Record<'flare' | 'silence' | 'reassess-due' | 'off-course', string>> = {
  flare: 'Call the patient, ask about warning signs, and lower the load for some days.',
  silence: 'Ask the patient how it goes, and whether the plan fits their days.',
  'reassess-due': 'Make the next visit a re-assessment: look at the causes again and do the tests not done.',
  'off-course': 'Offer an earlier visit and look at the causes again.',
};

/** What the course says that a clinician must know. Each is named by what it is about, so that it is raised once. */
export function signalsOfCourse({ plan }: Pick<CourseOf, 'plan'>, course: Course): readonly ToRaise[] {
  if (plan.ended !== null) return [];
  const of = (kind: keyof typeof PROPOSED, urgency: Signal['urgency'], about: string | number, because: string) => ({
    ...{ patientId: plan.patientId, homePlanId: plan.homePlanId, kind, urgency, because, proposed: PROPOSED[kind] },
    ...{ advice: [], dedupeKey: `${kind} ${plan.homePlanId} ${about}` },
  });
  const pain = course.pain?.result;
  const last = course.pain?.shown.points.at(-1)?.at ?? '';
  const improved = pain?.state === 'improved' || course.activities?.result.state === 'improved';
  const values = pain === undefined ? '' : ` Pain was ${shown(pain.baseline)} at the start and is ${shown(pain.last)}.`;
  const found: ToRaise[] = [];
  if (pain?.flare === true) {
    found.push(of('flare', 'soon', last, `Pain rose by more than the error of measuring.${values}`));
  }
  if (course.silent) {
    const because = `Nothing has come in for more than ${plan.silenceDays} days.`;
    found.push(of('silence', 'routine', course.lastHeard, because));
  }
  const reassessed = course.frame.reassessDay;
  if (course.atReassessment && !improved && course.checkIns.length > 0) {
    const because = `No meaningful change by the re-assessment point.${values}`;
    found.push(of('reassess-due', 'soon', reassessed, because));
  } else if (pain?.offCourse === true && !improved) {
    found.push(of('off-course', 'routine', reassessed, `Pain is outside the expected band.${values}`));
  }
  return found;
}

const shown = (value: number | null): string => (value === null ? 'not known' : String(Math.round(value * 10) / 10));
