import { type HomeExercise, homeSchema, patientIdSchema } from '@junction/contract';
import { listSignalsOf } from '../../store/home/signals.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { checkInQuestions } from './check-in-questions.ts';
import { dayOf } from './home-day.ts';
import { type StandingExercise, standingExercises } from './home-exercises.ts';
import { loadHome } from './load-home.ts';
import { readCourse } from './read-course.ts';
import { weekOfLogs } from './week-of-logs.ts';

export const readHome = defineUseCase({
  name: 'readHome',
  summary: 'Read the plan at home as it stands today',
  permission: 'home:read',
  action: 'read',
  input: patientIdSchema,
  output: homeSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const { clinicId, assessor } = context;
    const home = await loadHome(tx, context);
    const { plan, patientId, patientIds, zone, today, phone } = home;
    const open = (await listSignalsOf(tx, clinicId, patientIds)).find(
      ({ kind, acknowledgedAt }) => kind === 'red-flag' && acknowledgedAt === null,
    );
    const emergency =
      open === undefined || open.urgency === 'routine'
        ? null
        : { urgency: open.urgency, advice: [...open.advice], phone };
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan === undefined) return done({ language: 'en', today, plan: null, emergency }, touched);
    const course = await readCourse(tx, context, { ...home, plan });
    const poseOf = (id: string) => assessor.kb.treatment.exercises.find((it) => it.id === id);
    return done(
      {
        ...{ language: plan.language, today, emergency },
        plan: {
          ...{
            planId: plan.homePlanId,
            encounterId: plan.encounterId,
            state: plan.ended === null ? 'running' : 'ended',
          },
          ...{ startedOn: plan.startedOn, endedOn: plan.endedAt === null ? null : dayOf(plan.endedAt, zone) },
          ...{ ended: plan.ended, selfCare: [...plan.selfCare], direction: plan.content.direction },
          exercises: standingExercises(plan, course.logs, { zone, today }).map((it) => {
            const known = poseOf(it.item.id);
            return toHomeExercise(it, known?.position ?? '', known?.pose ?? null);
          }),
          week: [...weekOfLogs(plan, course.logs, { zone, today })],
          education: plan.content.education.map(({ id, text }) => ({ id, text })),
          checkIn: checkInQuestions(assessor.kb, plan, course),
          ...{ remindAt: plan.remindAt, version: plan.version },
        },
      },
      touched,
    );
  },
});

const toHomeExercise = (
  { item, course, doneToday, dueToday }: StandingExercise,
  position: string,
  pose: unknown,
): HomeExercise => ({
  ...{ exerciseId: item.id, name: item.name, purpose: item.purpose, position, pose },
  dose: {
    ...{ sets: course.sets, reps: item.dose.reps ?? null, holdS: item.dose.holdS ?? null },
    ...{ frequency: item.dose.frequency, amount: item.dose.amount ?? null },
  },
  ...{ steps: [...item.steps], stopIf: item.stopIf, state: course.state, because: course.because, doneToday, dueToday },
});
