import { contactEntrySchema, patientRecordSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { ensureContactPoint, insertContact } from '../../store/contacts.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient, loadPatientRecord } from './load-patient-record.ts';

/** An address that serves somebody else already is shared, not copied. */
export const addContact = defineUseCase({
  name: 'addContact',
  summary: 'Add an e-mail address or phone number of a patient',
  permission: 'contact:update',
  action: 'create',
  input: contactEntrySchema,
  output: patientRecordSchema,
  subject: existingPatient,
  run: async (tx, { clinicId, newId }, { patientId, contact, relation }) => {
    const contactPointId = await ensureContactPoint(tx, clinicId, contact, newId());
    const patientContactId = newId();
    const isAdded = await insertContact(tx, clinicId, { patientContactId, patientId, contactPointId, relation });
    if (!isAdded) return refuse({ kind: 'conflict', detail: 'The patient has this contact already.' });
    const record = await loadPatientRecord(tx, clinicId, patientId);
    invariant(record !== undefined, 'the patient is there');
    return done(record, [
      { resource: 'contact', id: patientContactId, patientId },
      { resource: 'patient', id: patientId, patientId },
    ]);
  },
});
