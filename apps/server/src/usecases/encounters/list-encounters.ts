import { encounterListSchema, patientIdSchema } from '@junction/contract';
import { listEncounters as list } from '../../store/encounters.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';

export const listEncounters = defineUseCase({
  name: 'listEncounters',
  summary: 'List the encounters of a patient, those of merged entries included',
  permission: 'encounter:read',
  action: 'list',
  input: patientIdSchema,
  output: encounterListSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const entries = await listEntriesOf(tx, context.clinicId, subjectOf(context));
    const encounters = await list(tx, context.clinicId, entries);
    return done(
      { encounters: [...encounters] },
      encounters.map(({ encounterId, patientId }) => ({ resource: 'encounter', id: encounterId, patientId })),
    );
  },
});
