import { contactRemovalSchema, recordSchema } from '@junction/contract';
import { removeContact as remove } from '../../store/contacts.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient } from './load-patient-record.ts';

export const removeContact = defineUseCase({
  name: 'removeContact',
  summary: 'Put a contact of a patient out of use',
  permission: 'contact:update',
  action: 'remove',
  input: contactRemovalSchema,
  output: recordSchema({}),
  subject: existingPatient,
  run: async (tx, { clinicId }, { patientId, patientContactId }) => {
    const patientIds = await listEntriesOf(tx, clinicId, patientId);
    const isRemoved = await remove(tx, clinicId, { patientIds, patientContactId });
    return isRemoved ? done({}, [{ resource: 'contact', id: patientContactId, patientId }]) : notFound;
  },
});
