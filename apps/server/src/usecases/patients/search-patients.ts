import { isRealDay, patientListSchema, patientQuerySchema } from '@junction/contract';
import { searchPatients as search } from '../../store/patients.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { plainName } from './search-key.ts';

const usualLimit = 50;

/** A search is a body, never an address: what is searched for is patient data. */
export const searchPatients = defineUseCase({
  name: 'searchPatients',
  summary: 'Search patients by name, day of birth or contact',
  permission: 'patient:search',
  action: 'list',
  input: patientQuerySchema,
  output: patientListSchema,
  check: ({ birthDate }) =>
    birthDate === undefined || isRealDay(birthDate) ? [] : [{ path: 'birthDate', message: 'must be a real day' }],
  run: async (tx, { clinicId }, { text, birthDate, contact, limit }) => {
    const beginnings = plainName(text ?? '')
      .split(' ')
      .filter((it) => it !== '');
    const patients = await search(tx, clinicId, { beginnings, birthDate, contact, limit: limit ?? usualLimit });
    return done(
      { patients: [...patients] },
      patients.map(({ patientId }) => ({ resource: 'patient', id: patientId, patientId })),
    );
  },
});
