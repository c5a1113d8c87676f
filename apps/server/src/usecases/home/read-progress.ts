import { patientIdSchema, progressSchema } from '@junction/contract';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { changeSeries, instrumentSeries, singleActivities } from './course-series.ts';
import { dayAfter, dayOf, daysBetween } from './home-day.ts';
import { adherenceOf } from './home-exercises.ts';
import { loadHome } from './load-home.ts';
import { readCourse } from './read-course.ts';

/** The same for the patient and for the clinician, but for the proposed step, which is for clinicians. */
export const readProgress = defineUseCase({
  name: 'readProgress',
  summary: 'Read how a course goes: every measure with its bands, and what was done of the plan',
  permission: 'home:read',
  action: 'read',
  input: patientIdSchema,
  output: progressSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const home = await loadHome(tx, context);
    const { plan, patientId, zone, today } = home;
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan === undefined) {
      const nothing = { done: 0, of: 0 };
      return done(
        {
          ...{ planId: null, state: 'none', startedOn: null, series: [], adherence: nothing },
          ...{ checkIns: { answered: 0, of: 0 }, drawings: [], next: null, reassessOn: null },
        },
        touched,
      );
    }
    const course = await readCourse(tx, context, { ...home, plan });
    const { frame, checkIns, logs, next } = course;
    const until = plan.endedAt === null ? today : dayOf(plan.endedAt, zone);
    const series = [
      course.pain,
      course.activities,
      ...singleActivities(frame, plan.activities, checkIns),
      changeSeries(frame, checkIns),
      ...instrumentSeries(frame, checkIns, course.imported),
    ].flatMap((it) => (it === undefined ? [] : [it.shown]));
    const asked = Math.floor(Math.max(0, daysBetween(plan.courseStartedOn, until)) / plan.checkInDays) + 1;
    const answered = new Set(checkIns.map(({ answeredAt }) => dayOf(answeredAt, zone))).size;
    const isStaff = context.actor.kind === 'staff';
    return done(
      {
        ...{ planId: plan.homePlanId, state: plan.ended === null ? 'running' : 'ended' },
        ...{ startedOn: plan.courseStartedOn, series, adherence: adherenceOf(plan, logs, { zone, until }) },
        checkIns: { answered: Math.min(asked, answered), of: asked },
        drawings: checkIns.flatMap(({ answeredAt, answers: { drawing } }) =>
          drawing === null ? [] : [{ day: dayOf(answeredAt, zone), drawing }],
        ),
        next: isStaff && plan.ended === null ? next : null,
        reassessOn:
          frame.reassessDay === Number.MAX_SAFE_INTEGER ? null : dayAfter(plan.courseStartedOn, frame.reassessDay),
      },
      touched,
    );
  },
});
