import { mergeListSchema, patientIdSchema } from '@junction/contract';
import { listMerges as list } from '../../store/patient-merges.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { existingPatient } from './load-patient-record.ts';

export const listMerges = defineUseCase({
  name: 'listMerges',
  summary: 'List the merges that an entry took part in',
  permission: 'patient:merge',
  action: 'list',
  input: patientIdSchema,
  output: mergeListSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const patientId = subjectOf(context);
    const entries = await listEntriesOf(tx, context.clinicId, patientId);
    const merges = await list(tx, context.clinicId, entries);
    return done(
      { merges: [...merges] },
      merges.map(({ mergeId }) => ({ resource: 'merge', id: mergeId, patientId })),
    );
  },
});
