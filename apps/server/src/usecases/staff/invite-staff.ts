import { staffInvitationSchema, staffMemberSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { findStaff, insertStaff } from '../../store/staff.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** Adds somebody who may then take up a sign-in. */
export const inviteStaff = defineUseCase({
  name: 'inviteStaff',
  summary: 'Invite somebody to work here',
  permission: 'staff:invite',
  action: 'create',
  needsStepUp: true,
  input: staffInvitationSchema,
  output: staffMemberSchema,
  run: async (tx, { clinicId, newId }, invitation) => {
    const staffId = newId();
    const isAdded = await insertStaff(tx, clinicId, { ...invitation, staffId, isSample: false });
    if (!isAdded) return refuse({ kind: 'conflict', detail: 'Somebody who works here has this e-mail address.' });
    const person = await findStaff(tx, clinicId, staffId);
    invariant(person !== undefined, 'who was just added is there');
    return done(person, [{ resource: 'staff', id: staffId, patientId: null }]);
  },
});
