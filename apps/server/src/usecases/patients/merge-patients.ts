import { mergeEntrySchema, mergeSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { insertMerge } from '../../store/patient-merges.ts';
import { lockPatients, pointEntryAt } from '../../store/patients.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { existingPatient, loadPatientRecord } from './load-patient-record.ts';

/**
 * Two entries of one person become one: the merged entry points at the kept one, and nothing is moved, filled in or
 * thrown away. Reading the kept entry shows the contacts, guardians and encounters of both.
 */
export const mergePatients = defineUseCase({
  name: 'mergePatients',
  summary: 'Merge another entry of the same person into this one',
  permission: 'patient:merge',
  action: 'merge',
  needsStepUp: true,
  input: mergeEntrySchema,
  output: mergeSchema,
  subject: existingPatient,
  check: ({ patientId, mergedId }) =>
    patientId === mergedId ? [{ path: 'mergedId', message: 'must be another entry than the one that is kept' }] : [],
  run: async (tx, { clinicId, actor, newId }, entry) => {
    const { patientId: keptId, mergedId } = entry;
    const locked = await lockPatients(tx, clinicId, [keptId, mergedId]);
    const kept = locked.find((it) => it.patientId === keptId);
    const merged = locked.find((it) => it.patientId === mergedId);
    if (kept === undefined || merged === undefined) return notFound;
    const touched = [keptId, mergedId].map((id) => ({ resource: 'patient', id, patientId: id }) as const);
    if (kept.version !== entry.version || merged.version !== entry.mergedVersion)
      return refuse({ kind: 'stale', yours: entry, current: { kept, merged }, touched });
    if (kept.mergedInto !== null || merged.mergedInto !== null)
      return refuse({ kind: 'conflict', detail: 'One of the two was merged into another entry already.' });
    const image = {
      kept: await loadPatientRecord(tx, clinicId, keptId),
      merged: await loadPatientRecord(tx, clinicId, mergedId),
    };
    invariant(actor.kind === 'staff', 'only staff merge patients');
    const mergeId = newId();
    const merge = await insertMerge(tx, clinicId, {
      mergeId,
      keptId,
      mergedId,
      reason: entry.reason,
      image,
      by: actor.id,
    });
    await pointEntryAt(tx, clinicId, { patientId: mergedId, keptId });
    return done(merge, [...touched, { resource: 'merge', id: mergeId, patientId: keptId }]);
  },
});
