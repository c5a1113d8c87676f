import { patientEntrySchema, patientRecordSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { insertPatient } from '../../store/patients.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { loadPatientRecord } from './load-patient-record.ts';
import { searchKeyOf } from './search-key.ts';

export const createPatient = defineUseCase({
  name: 'createPatient',
  summary: 'Add a patient',
  permission: 'patient:create',
  action: 'create',
  input: patientEntrySchema,
  output: patientRecordSchema,
  check: checkBirthDate,
  run: async (tx, { clinicId, newId }, entry) => {
    const patientId = newId();
    await insertPatient(tx, clinicId, { ...entry, patientId, searchKey: searchKeyOf(entry), isSample: false });
    const record = await loadPatientRecord(tx, clinicId, patientId);
    invariant(record !== undefined, 'the patient who was just added is there');
    return done(record, [{ resource: 'patient', id: patientId, patientId }]);
  },
});
