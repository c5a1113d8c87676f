import { duplicateListSchema, patientIdSchema } from '@junction/contract';
import { findPatient, listNearPatients } from '../../store/patients.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { reasonsForSamePerson } from './reasons-for-same-person.ts';
import { plainName } from './search-key.ts';

export const listDuplicates = defineUseCase({
  name: 'listDuplicates',
  summary: 'List entries that may be the same person',
  permission: 'patient:merge',
  action: 'list',
  input: patientIdSchema,
  output: duplicateListSchema,
  run: async (tx, { clinicId }, { patientId }) => {
    const patient = await findPatient(tx, clinicId, patientId);
    if (patient === undefined) return notFound;
    const { birthDate } = patient;
    const beginning = plainName(patient.familyName).slice(0, 3);
    const near = await listNearPatients(tx, clinicId, { patientId, birthDate, beginning });
    const duplicates = near
      .map(({ sharesContact, ...other }) => ({
        patient: other,
        because: [...reasonsForSamePerson(patient, other, sharesContact ? 'share-a-contact' : 'share-no-contact')],
      }))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => b.because.length - a.because.length);
    const shown = [patient, ...duplicates.map((it) => it.patient)];
    return done(
      { duplicates },
      shown.map((it) => ({ resource: 'patient', id: it.patientId, patientId: it.patientId })),
    );
  },
});
