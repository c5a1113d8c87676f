import { encounterEntrySchema, encounterSummarySchema } from '@junction/contract';
import { insertEncounter } from '../../store/encounters.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { checkMoment } from './check-moment.ts';
import { recordingOf } from './encounter-subject.ts';

export const openEncounter = defineUseCase({
  name: 'openEncounter',
  summary: 'Open an encounter of a patient',
  permission: 'encounter:open',
  action: 'create',
  input: encounterEntrySchema,
  output: encounterSummarySchema,
  check: ({ startedAt }, now) => checkMoment('startedAt', startedAt, now),
  subject: existingPatient,
  run: async (tx, context, entry) => {
    const encounterId = context.newId();
    const encounter = await insertEncounter(tx, context.clinicId, { ...entry, encounterId }, recordingOf(context));
    return done(encounter, [{ resource: 'encounter', id: encounterId, patientId: entry.patientId }]);
  },
});
