import { visitChangesSchema, visitIdSchema } from '@junction/contract';
import { listVisitChanges } from '../../store/booking/visit-changes.ts';
import { findVisit } from '../../store/booking/visits.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { touchedVisit } from './desk-visit.ts';

export const readVisitChanges = defineUseCase({
  name: 'readVisitChanges',
  summary: 'What was done with a visit, by whom',
  permission: 'schedule:read',
  action: 'read',
  input: visitIdSchema,
  output: visitChangesSchema,
  run: async (tx, { clinicId }, { visitId }) => {
    const visit = await findVisit(tx, clinicId, visitId);
    if (visit === undefined) return notFound;
    const lines = await listVisitChanges(tx, clinicId, visitId);
    const changes = lines.map(({ id, at, kind, name, what, before, after, reason }) => ({
      ...{ id, at: at.toISOString(), by: { kind, name }, what, before, after, reason },
    }));
    return done({ changes }, [touchedVisit(visit)]);
  },
});
