import { encounterSummarySchema, startVisitEncounterSchema } from '@junction/contract';
import { findVisit } from '../../store/booking/visits.ts';
import { holdCheckOfVisit } from '../../store/checks.ts';
import { insertEntries } from '../../store/encounter-entries.ts';
import { findEncounterOfVisit, insertEncounter } from '../../store/encounters.ts';
import { entriesOfCheck } from '../checks/entries-of-check.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { recordingOf } from './encounter-subject.ts';

/** The encounter of a visit: begun now, with what the patient told in the check before it, or the one that was begun before. */
export const startVisitEncounter = defineUseCase({
  name: 'startVisitEncounter',
  summary: 'Begin the encounter of a visit',
  permission: 'encounter:open',
  action: 'create',
  input: startVisitEncounterSchema,
  output: encounterSummarySchema,
  subject: async (tx, clinicId, { visitId }) => (await findVisit(tx, clinicId, visitId))?.patientId ?? undefined,
  run: async (tx, context, { visitId }) => {
    const { clinicId } = context;
    const patientId = subjectOf(context);
    const begun = await findEncounterOfVisit(tx, clinicId, visitId);
    if (begun !== undefined) return done(begun, [{ resource: 'encounter', id: begun.encounterId, patientId }]);
    const visit = await findVisit(tx, clinicId, visitId);
    if (visit === undefined || visit.state === 'cancelled' || visit.state === 'no-show') {
      return refuse({ kind: 'conflict', detail: 'The visit was cancelled or nobody came.' });
    }
    const encounterId = context.newId();
    const encounter = await insertEncounter(
      tx,
      clinicId,
      { encounterId, visitId, patientId, kind: 'visit', reason: null, startedAt: context.now.toISOString() },
      recordingOf(context),
    );
    const check = await holdCheckOfVisit(tx, clinicId, visitId);
    const told = check?.patientId === patientId ? entriesOfCheck(context.assessor, check, context.newId) : [];
    const by = { kind: 'patient' as const, id: patientId };
    if (told.length > 0)
      await insertEntries(tx, clinicId, { encounterId, patientId }, told, { ...recordingOf(context), by });
    return done(encounter, [{ resource: 'encounter', id: encounterId, patientId }]);
  },
});
