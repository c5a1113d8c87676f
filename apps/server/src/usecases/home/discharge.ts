import { dischargeDraftSchema, dischargedSchema, dischargeSchema, patientIdSchema } from '@junction/contract';
import { draftRelease } from '@junction/documents';
import { insertDocument } from '../../store/documents.ts';
import { endHomePlan } from '../../store/home/home-plans.ts';
import { findPatient } from '../../store/patients.ts';
import { ageOn } from '../encounters/encounter-patient.ts';
import { recordingOf } from '../encounters/encounter-subject.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { adherenceOf, standingExercises } from './home-exercises.ts';
import { loadHome } from './load-home.ts';
import { readCourse } from './read-course.ts';
import { selfCareWords } from './self-care-words.ts';

export const draftDischarge = defineUseCase({
  name: 'draftDischarge',
  summary: 'Draft the self-care and the letter with which care ends',
  permission: 'home:discharge',
  action: 'read',
  input: patientIdSchema,
  output: dischargeDraftSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const { clinicId, assessor, now } = context;
    const home = await loadHome(tx, context);
    const { plan, patientId, zone, today } = home;
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    const patient = await findPatient(tx, clinicId, patientId);
    if (plan === undefined || plan.ended !== null || patient === undefined) {
      return done({ planId: null, selfCare: [], letter: null }, touched);
    }
    const course = await readCourse(tx, context, { ...home, plan });
    const going = standingExercises(plan, course.logs, { zone, today }).filter((it) => it.course.state === 'going');
    const names = going.map(({ item }) => item.name);
    const age = ageOn(patient.birthDate, now.toISOString().slice(0, 10));
    const body = draftRelease({
      patientName: `${patient.givenName} ${patient.familyName}`,
      patientDetail: [age, patient.sex].filter((it) => it !== undefined && it !== null).join(', '),
      condition: assessor.kb.conditions.find(({ id }) => id === plan.content.condition)?.name ?? null,
      ...{ direction: plan.content.direction, startedOn: plan.courseStartedOn, endedOn: today },
      visits: course.visits,
      measures: [course.pain, course.activities].flatMap((series) => {
        if (series === undefined || series.result.baseline === null || series.result.last === null) return [];
        const { name, high, meaningful } = series.shown.measure;
        return [{ name, from: series.result.baseline, to: series.result.last, high, meaningful }];
      }),
      adherence: adherenceOf(plan, course.logs, { zone, until: today }),
      selfCare: selfCareWords.en(names),
    });
    const letter = { title: 'Letter at the end of care', body };
    return done({ planId: plan.homePlanId, selfCare: [...selfCareWords[plan.language](names)], letter }, touched);
  },
});

/** Ends the plan that runs and puts the letter among the documents of the visit that it comes from. Said twice it is done once. */
export const discharge = defineUseCase({
  name: 'discharge',
  summary: 'End care: the plan at home ends with self-care, and a letter is written',
  permission: 'home:discharge',
  action: 'update',
  input: dischargeSchema,
  output: dischargedSchema,
  subject: existingPatient,
  run: async (tx, context, { selfCare, letter }) => {
    const { clinicId, now } = context;
    const { plan, patientId } = await loadHome(tx, context);
    const touched = [{ resource: 'home-plan', id: plan?.homePlanId ?? null, patientId }] as const;
    if (plan === undefined) return done({ ended: false, documentId: null }, touched);
    const { homePlanId, encounterId } = plan;
    const ended = await endHomePlan(tx, clinicId, { homePlanId, ended: 'discharged', at: now, selfCare });
    if (!ended || letter === null) return done({ ended, documentId: null }, touched);
    const documentId = context.newId();
    const content = { language: 'en', body: letter.body };
    await insertDocument(
      tx,
      clinicId,
      { encounterId, patientId: plan.patientId, documentId, kind: 'letter', title: letter.title, content },
      recordingOf(context),
    );
    return done({ ended, documentId }, [...touched, { resource: 'document', id: documentId, patientId }]);
  },
});
