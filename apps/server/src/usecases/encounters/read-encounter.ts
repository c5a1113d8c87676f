import { encounterIdSchema, encounterRecordSchema } from '@junction/contract';
import { listAddenda } from '../../store/addenda.ts';
import { listDocuments } from '../../store/documents.ts';
import { findEncounter } from '../../store/encounters.ts';
import { listObservations } from '../../store/observations.ts';
import { listPlans } from '../../store/plans.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { patientOfEncounter } from './encounter-subject.ts';

/** The audit has one row for the encounter: what is in it is read with it. */
export const readEncounter = defineUseCase({
  name: 'readEncounter',
  summary: 'Read an encounter with every fact of it',
  permission: 'encounter:read',
  action: 'read',
  input: encounterIdSchema,
  output: encounterRecordSchema,
  subject: patientOfEncounter,
  run: async (tx, { clinicId }, { encounterId }) => {
    const encounter = await findEncounter(tx, clinicId, encounterId);
    if (encounter === undefined) return notFound;
    const record = {
      encounter,
      observations: [...(await listObservations(tx, clinicId, encounterId))],
      documents: [...(await listDocuments(tx, clinicId, encounterId))],
      plans: [...(await listPlans(tx, clinicId, encounterId))],
      addenda: [...(await listAddenda(tx, clinicId, encounterId))],
    };
    return done(record, [{ resource: 'encounter', id: encounterId, patientId: encounter.patientId }]);
  },
});
