import { mergeSchema, mergeUndoSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { findMerge, markMergeUndone } from '../../store/patient-merges.ts';
import { lockPatients, pointEntryAt } from '../../store/patients.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** Both entries are as they were before, and what was written to the kept one since stays with it. */
export const undoMerge = defineUseCase({
  name: 'undoMerge',
  summary: 'Undo a merge of two entries',
  permission: 'patient:merge',
  action: 'unmerge',
  needsStepUp: true,
  input: mergeUndoSchema,
  output: mergeSchema,
  run: async (tx, { clinicId, actor }, { mergeId, reason }) => {
    const merge = await findMerge(tx, clinicId, mergeId);
    if (merge === undefined) return notFound;
    const { keptId, mergedId } = merge;
    await lockPatients(tx, clinicId, [keptId, mergedId]);
    invariant(actor.kind === 'staff', 'only staff undo merges');
    const undone = await markMergeUndone(tx, clinicId, { mergeId, by: actor.id, reason });
    if (undone === undefined) return refuse({ kind: 'conflict', detail: 'This merge was undone before.' });
    await pointEntryAt(tx, clinicId, { patientId: mergedId, keptId: null });
    return done(undone, [
      ...[keptId, mergedId].map((id) => ({ resource: 'patient', id, patientId: id }) as const),
      { resource: 'merge', id: mergeId, patientId: keptId },
    ]);
  },
});
