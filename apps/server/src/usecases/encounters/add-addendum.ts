import { addendumEntrySchema, addendumSchema } from '@junction/contract';
import { hasFact, insertAddendum } from '../../store/addenda.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';

/** What was recorded stays as it is; the correction stands beside it, with its reason. */
export const addAddendum = defineUseCase({
  name: 'addAddendum',
  summary: 'Correct or complete a fact of an encounter',
  permission: 'encounter:correct',
  action: 'correct',
  input: addendumEntrySchema,
  output: addendumSchema,
  subject: patientOfEncounter,
  run: async (tx, context, entry) => {
    const { clinicId } = context;
    if (!(await hasFact(tx, clinicId, entry.encounterId, entry.corrects))) {
      const problem = { path: 'corrects.id', message: `must be the id of a fact of this encounter` };
      return refuse({ kind: 'invalid', problems: [problem] });
    }
    const patientId = subjectOf(context);
    const addendumId = context.newId();
    const addendum = await insertAddendum(tx, clinicId, { ...entry, patientId, addendumId }, recordingOf(context));
    return done(addendum, [
      { resource: 'addendum', id: addendumId, patientId },
      { resource: entry.corrects.kind, id: entry.corrects.id, patientId },
    ]);
  },
});
