import { createHash, randomBytes } from 'node:crypto';
import { idSchema, recordSchema } from '@junction/contract';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { putMail } from '../../store/sign-in/mail-outbox.ts';
import { putInvitation } from '../../store/sign-in/secrets.ts';
import { findStaff } from '../../store/staff.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

const daysToAccept = 7;

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
    // A secret, so its chance is the system's own and not one that a test could set.
    const token = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest();
    const expiresAt = new Date(now.getTime() + daysToAccept * 86_400_000);
    await putInvitation(tx, clinicId, { staffId, tokenHash, expiresAt });
    await putMail(tx, clinicId, {
      mailId: newId(),
      recipient: person.email,
      subject: `Your sign-in at ${clinic.name}`,
      body: `${person.name}, you are invited to work in ${clinic.name} with Junction.\n\nChoose a password at the address below within ${daysToAccept} days. You will then set up a second proof: an authenticator app or a passkey.`,
      // After the #, so that no server on the way sees or logs it.
      linkPath: `/clinics/${clinic.slug}/invitation#${token}`,
    });
    return done({}, [{ resource: 'staff', id: staffId, patientId: null }]);
  },
});
