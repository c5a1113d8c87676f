import { accessLogSchema, patientIdSchema } from '@junction/contract';
import { listAccesses } from '../../store/audit-entries.ts';
import { findKeptEntry, listEntriesOf } from '../../store/patients.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';

export const readOwnAccesses = defineUseCase({
  name: 'readOwnAccesses',
  summary: 'Read who opened or changed one’s own record',
  permission: 'audit:read-own',
  action: 'read',
  input: patientIdSchema,
  output: accessLogSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const patientId = subjectOf(context);
    const kept = await findKeptEntry(tx, context.clinicId, patientId);
    const entries = await listEntriesOf(tx, context.clinicId, kept ?? patientId);
    const accesses = await listAccesses(tx, context.clinicId, entries);
    return done({ accesses: [...accesses] }, [{ resource: 'audit', id: null, patientId }]);
  },
});
