import { planEntrySchema, recordedPlanSchema } from '@junction/contract';
import { insertPlan } from '../../store/plans.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';

/** A later plan of the same encounter takes the place of an earlier one, which stays in the record. */
export const addPlan = defineUseCase({
  name: 'addPlan',
  summary: 'Record a plan of an encounter',
  permission: 'encounter:record',
  action: 'create',
  input: planEntrySchema,
  output: recordedPlanSchema,
  subject: patientOfEncounter,
  run: async (tx, context, { encounterId, content }) => {
    const patientId = subjectOf(context);
    const planId = context.newId();
    const plan = await insertPlan(
      tx,
      context.clinicId,
      { encounterId, patientId, planId, content },
      recordingOf(context),
    );
    return done(plan, [{ resource: 'plan', id: planId, patientId }]);
  },
});
