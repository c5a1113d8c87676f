import { staffChangeSchema, staffMemberSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { lockClinic } from '../../store/clinic-settings.ts';
import { findStaff, updateStaff as update } from '../../store/staff.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { lastOwner } from './last-owner.ts';

export const updateStaff = defineUseCase({
  name: 'updateStaff',
  summary: 'Change the name and roles of somebody who works here',
  permission: 'staff:update',
  action: 'update',
  needsStepUp: true,
  input: staffChangeSchema,
  output: staffMemberSchema,
  run: async (tx, { clinicId }, change) => {
    await lockClinic(tx, clinicId);
    const current = await findStaff(tx, clinicId, change.staffId);
    if (current === undefined) return notFound;
    const touched = [{ resource: 'staff', id: change.staffId, patientId: null }] as const;
    if (current.version !== change.version) return refuse({ kind: 'stale', yours: change, current, touched });
    if (!change.roles.includes('owner')) {
      const refusal = await lastOwner(tx, clinicId, current);
      if (refusal !== undefined) return refusal;
    }
    invariant(await update(tx, clinicId, change), 'nobody else changes staff while the clinic is locked');
    const updated = await findStaff(tx, clinicId, change.staffId);
    invariant(updated !== undefined, 'who was just changed is there');
    return done(updated, touched);
  },
});
