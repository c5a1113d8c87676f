import { guardianEntrySchema, patientRecordSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { ensureContactPoint } from '../../store/contacts.ts';
import { ensureGuardian, insertGuardianship } from '../../store/guardians.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient, loadPatientRecord } from './load-patient-record.ts';

export const addGuardian = defineUseCase({
  name: 'addGuardian',
  summary: 'Let somebody act for a patient',
  permission: 'guardian:update',
  action: 'create',
  input: guardianEntrySchema,
  output: patientRecordSchema,
  subject: existingPatient,
  run: async (tx, { clinicId, newId }, { patientId, name, relation, contact }) => {
    const contactPointId = await ensureContactPoint(tx, clinicId, contact, newId());
    const guardianId = await ensureGuardian(tx, clinicId, { newGuardianId: newId(), name, contactPointId });
    const guardianshipId = newId();
    const isAdded = await insertGuardianship(tx, clinicId, { guardianshipId, guardianId, patientId, relation });
    if (!isAdded) return refuse({ kind: 'conflict', detail: 'This person acts for the patient already.' });
    const record = await loadPatientRecord(tx, clinicId, patientId);
    invariant(record !== undefined, 'the patient is there');
    return done(record, [
      { resource: 'guardian', id: guardianshipId, patientId },
      { resource: 'patient', id: patientId, patientId },
    ]);
  },
});
