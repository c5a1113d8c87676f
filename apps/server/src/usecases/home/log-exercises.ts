import { exerciseLogsSavedSchema, exerciseLogsSchema, isRealDay } from '@junction/contract';
import type { ExerciseCourse } from '@junction/outcomes';
import { insertLogs, listLogs, type StoredLog } from '../../store/home/exercise-logs.ts';
import { type HomePlan, listPlansOf } from '../../store/home/home-plans.ts';
import { recordingOf } from '../encounters/encounter-subject.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { courseOfExercise } from './home-exercises.ts';
import { loadHome } from './load-home.ts';
import { planAt } from './plan-at.ts';
import { raiseSignals, type ToRaise } from './raise-signals.ts';

/** Each counts once for its id, so that a queue may send again what it does not know to have arrived. */
export const logExercises = defineUseCase({
  name: 'logExercises',
  summary: 'Log exercises that were done at home',
  permission: 'home:log',
  action: 'create',
  input: exerciseLogsSchema,
  output: exerciseLogsSavedSchema,
  check: ({ logs }) => logs.flatMap(({ at }, index) => realMoment(`logs[${index}].at`, at)),
  subject: existingPatient,
  run: async (tx, context, { logs }) => {
    const { clinicId, now } = context;
    const { plan, patientId, patientIds, zone } = await loadHome(tx, context);
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan === undefined) return done({ saved: 0, plan: 'none', changes: [] }, touched);
    let saved = 0;
    const changes: Changed[] = [];
    const timed = logs.map((log) => ({ ...log, at: notAfter(log.at, now) }));
    for (const of of await listPlansOf(tx, clinicId, patientIds)) {
      const own = timed.filter(({ at }) => planAt([of], new Date(at)) !== undefined);
      timed.splice(0, timed.length, ...timed.filter((log) => !own.includes(log)));
      if (own.length === 0) continue;
      const before = await listLogs(tx, clinicId, of.homePlanId);
      saved += await insertLogs(tx, clinicId, of.homePlanId, own, recordingOf(context));
      if (of.ended !== null) continue;
      const after = await listLogs(tx, clinicId, of.homePlanId);
      changes.push(...changesBetween(of, before, after, zone));
    }
    await raiseSignals(tx, context, stopsIn(plan, changes));
    return done(
      {
        ...{ saved, plan: plan.ended === null ? 'running' : 'ended' },
        changes: changes.map(({ exercise, change, to, because }) => ({ exerciseId: exercise, change, to, because })),
      },
      touched,
    );
  },
});

type Changed = ExerciseCourse['changes'][number];

function changesBetween(
  { exercises }: HomePlan,
  before: readonly StoredLog[],
  after: readonly StoredLog[],
  zone: string,
): readonly Changed[] {
  return exercises.flatMap((given) => {
    const known = new Set(courseOfExercise(given, before, zone).changes.map(({ log }) => log));
    return courseOfExercise(given, after, zone).changes.filter(({ log }) => !known.has(log));
  });
}

function stopsIn(plan: HomePlan, changes: readonly Changed[]): readonly ToRaise[] {
  const items = plan.exercises.flatMap(({ ladder }) => ladder);
  return changes
    .filter(({ change }) => change === 'stopped')
    .map(({ exercise, because, log }) => ({
      ...{ patientId: plan.patientId, homePlanId: plan.homePlanId, kind: 'stop-rule', urgency: 'soon' },
      because: `${items.find(({ id }) => id === exercise)?.name ?? exercise} was stopped: ${because}.`,
      proposed: 'Choose another exercise or a smaller dose, and ask where it hurts.',
      ...{ advice: [], dedupeKey: `stop-rule ${log}` },
    }));
}

/** A clock that is ahead does not keep anybody's answers out: what it says lies in the future happened now. */
export const notAfter = (moment: string, now: Date): string =>
  Date.parse(moment) > now.getTime() ? now.toISOString() : moment;

export const realMoment = (path: string, moment: string) =>
  isRealDay(moment) ? [] : [{ path, message: 'must be a moment of a real day' }];
