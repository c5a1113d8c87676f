import { idSchema, recordSchema } from '@junction/contract';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { putMail } from '../../store/sign-in/mail-outbox.ts';
import { findStaff } from '../../store/staff.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { daysToAccept, putStaffInvitation } from './put-staff-invitation.ts';

/** Mails an invitation to somebody who was added and has no sign-in yet. One that was mailed before is void. */
export const sendStaffInvitation = defineUseCase({
  name: 'sendStaffInvitation',
  summary: 'Mail an invitation to somebody who works here and cannot sign in yet',
  permission: 'staff:invite',
  action: 'update',
  needsStepUp: true,
  input: recordSchema({ staffId: idSchema }),
  output: recordSchema({}),
  run: async (tx, { clinicId, now, newId }, { staffId }) => {
    const person = await findStaff(tx, clinicId, staffId);
    const clinic = await findClinicSettings(tx, clinicId);
    if (person === undefined || clinic === undefined) return notFound;
    if (person.hasSignIn) return refuse({ kind: 'conflict', detail: 'This person can sign in already.' });
    const linkPath = await putStaffInvitation(tx, { clinicId, slug: clinic.slug }, { staffId, now });
    await putMail(tx, clinicId, {
      mailId: newId(),
      recipient: person.email,
      subject: `Your sign-in at ${clinic.name}`,
      body: `${person.name}, you are invited to work in ${clinic.name} with Junction.\n\nChoose a password at the address below within ${daysToAccept} days. You will then set up a second proof: an authenticator app or a passkey.`,
      linkPath,
    });
    return done({}, [{ resource: 'staff', id: staffId, patientId: null }]);
  },
});
