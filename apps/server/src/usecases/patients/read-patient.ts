import { patientIdSchema, patientRecordSchema } from '@junction/contract';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient, loadPatientRecord } from './load-patient-record.ts';

export const readPatient = defineUseCase({
  name: 'readPatient',
  summary: 'Read a patient with contacts and guardians',
  permission: 'patient:read',
  action: 'read',
  input: patientIdSchema,
  output: patientRecordSchema,
  subject: existingPatient,
  run: async (tx, { clinicId }, { patientId }) => {
    const record = await loadPatientRecord(tx, clinicId, patientId);
    return record === undefined ? notFound : done(record, [{ resource: 'patient', id: patientId, patientId }]);
  },
});
