import { patientChangeSchema, patientRecordSchema } from '@junction/contract';
import { updatePatient as update } from '../../store/patients.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { loadPatientRecord } from './load-patient-record.ts';
import { searchKeyOf } from './search-key.ts';

export const updatePatient = defineUseCase({
  name: 'updatePatient',
  summary: 'Change the name, day of birth or sex of a patient',
  permission: 'patient:update',
  action: 'update',
  input: patientChangeSchema,
  output: patientRecordSchema,
  check: checkBirthDate,
  run: async (tx, { clinicId }, change) => {
    const { patientId } = change;
    const isUpdated = await update(tx, clinicId, { ...change, searchKey: searchKeyOf(change) });
    const record = await loadPatientRecord(tx, clinicId, patientId);
    if (record === undefined) return notFound;
    const touched = [{ resource: 'patient', id: patientId, patientId }] as const;
    if (isUpdated) return done(record, touched);
    if (record.patient.mergedInto !== null) return refuse(mergedAway);
    return refuse({ kind: 'stale', yours: change, current: record.patient, touched });
  },
});

const mergedAway = { kind: 'conflict', detail: 'This entry was merged into another; change that one.' } as const;
