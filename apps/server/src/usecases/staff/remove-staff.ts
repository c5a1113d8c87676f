import { recordSchema, staffRemovalSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { lockClinic } from '../../store/clinic-settings.ts';
import { findStaff, removeStaff as remove } from '../../store/staff.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { lastOwner } from './last-owner.ts';

/** What the person did stays theirs; only they do not work here any more. */
export const removeStaff = defineUseCase({
  name: 'removeStaff',
  summary: 'Remove somebody from the people who work here',
  permission: 'staff:remove',
  action: 'remove',
  needsStepUp: true,
  input: staffRemovalSchema,
  output: recordSchema({}),
  run: async (tx, { clinicId }, removal) => {
    await lockClinic(tx, clinicId);
    const current = await findStaff(tx, clinicId, removal.staffId);
    if (current === undefined) return notFound;
    const touched = [{ resource: 'staff', id: removal.staffId, patientId: null }] as const;
    if (current.version !== removal.version) return refuse({ kind: 'stale', yours: removal, current, touched });
    const refusal = await lastOwner(tx, clinicId, current);
    if (refusal !== undefined) return refusal;
    invariant(await remove(tx, clinicId, removal), 'nobody else changes staff while the clinic is locked');
    return done({}, touched);
  },
});
