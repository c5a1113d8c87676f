import { guardianshipEndSchema, recordSchema } from '@junction/contract';
import { endGuardianship as end } from '../../store/guardians.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient } from './load-patient-record.ts';

export const endGuardianship = defineUseCase({
  name: 'endGuardianship',
  summary: 'Let somebody not act for a patient any more',
  permission: 'guardian:update',
  action: 'remove',
  input: guardianshipEndSchema,
  output: recordSchema({}),
  subject: existingPatient,
  run: async (tx, { clinicId }, { patientId, guardianshipId }) => {
    const patientIds = await listEntriesOf(tx, clinicId, patientId);
    const isEnded = await end(tx, clinicId, { patientIds, guardianshipId });
    return isEnded ? done({}, [{ resource: 'guardian', id: guardianshipId, patientId }]) : notFound;
  },
});
