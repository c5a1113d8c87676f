import { exerciseLogsSavedSchema, exerciseLogsSchema, isRealDay } from '@junction/contract';
import { insertLogs, listLogs } from '../../store/home/exercise-logs.ts';
import { recordingOf } from '../encounters/encounter-subject.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { courseOfExercise } from './home-exercises.ts';
import { loadHome } from './load-home.ts';
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
    const { plan, patientId, zone } = await loadHome(tx, context);
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan === undefined) return done({ saved: 0, plan: 'none', changes: [] }, touched);
    if (plan.ended !== null) return done({ saved: 0, plan: 'ended', changes: [] }, touched);
    const before = await listLogs(tx, clinicId, plan.homePlanId);
    const inOrder = logs.map((log) => ({ ...log, at: notAfter(log.at, now) }));
    const saved = await insertLogs(tx, clinicId, plan.homePlanId, inOrder, recordingOf(context));
    const after = await listLogs(tx, clinicId, plan.homePlanId);
    const changes = plan.exercises.flatMap((given) => {
      const known = new Set(courseOfExercise(given, before, zone).changes.map(({ log }) => log));
      return courseOfExercise(given, after, zone).changes.filter(({ log }) => !known.has(log));
    });
    const nameOf = (id: string): string =>
      plan.exercises.flatMap(({ ladder }) => ladder).find((item) => item.id === id)?.name ?? id;
    await raiseSignals(
      tx,
      context,
      changes
        .filter(({ change }) => change === 'stopped')
        .map(
          ({ exercise, because, log }): ToRaise => ({
            ...{ patientId: plan.patientId, homePlanId: plan.homePlanId, kind: 'stop-rule', urgency: 'soon' },
            because: `${nameOf(exercise)} was stopped: ${because}.`,
            proposed: 'Choose another exercise or a smaller dose, and ask where it hurts.',
            ...{ advice: [], dedupeKey: `stop-rule ${log}` },
          }),
        ),
    );
    return done(
      {
        ...{ saved, plan: 'running' },
        changes: changes.map(({ exercise, change, to, because }) => ({ exerciseId: exercise, change, to, because })),
      },
      touched,
    );
  },
});

/** A clock that is ahead does not keep anybody's answers out: what it says lies in the future happened now. */
export const notAfter = (moment: string, now: Date): string =>
  Date.parse(moment) > now.getTime() ? now.toISOString() : moment;

export const realMoment = (path: string, moment: string) =>
  isRealDay(moment) ? [] : [{ path, message: 'must be a moment of a real day' }];
