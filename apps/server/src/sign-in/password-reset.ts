import { randomBytes } from 'node:crypto';
import { findClinicSettings } from '../store/clinic-settings.ts';
import { forgetBegunProofs } from '../store/sign-in/attempts.ts';
import { findPasswordHash } from '../store/sign-in/factors.ts';
import { putMail } from '../store/sign-in/mail-outbox.ts';
import { endSessions } from '../store/sign-in/sessions.ts';
import { findSignInStaff, type SignInStaff } from '../store/sign-in/sign-in-people.ts';
import { auditOwnSigning } from './audit-sign-in.ts';
import { refuseCommonPassword, wordsAbout } from './common-password.ts';
import { tokenHash } from './keyed-hash.ts';
import { forgetAccountTries, limitAddress, mayMail } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused } from './sign-in-refused.ts';
import type { Visitor } from './staff-sign-in.ts';
import { inClinic } from './standing.ts';

/** How long a mailed link holds. */
const linkMinutes = 30;

/**
 * Mails a link with which somebody who works in the clinic sets a forgotten password anew; one mailed before is void.
 * What is done is done after the answer, which is the same for every address.
 */
export async function mailPasswordReset(
  parts: SignInParts,
  { address, clinicId }: Visitor,
  email: string,
): Promise<void> {
  await limitAddress(parts, address);
  const { db, auth, clock, newId, later } = parts;
  later.run('mailing a link for a new password', async () => {
    if (!(await mayMail(parts, email))) return;
    const { internalAdapter } = await auth.$context;
    const known = await internalAdapter.findUserByEmail(email);
    if (known === null) return;
    const userId = known.user.id;
    const staff = await findStaffOf(parts, clinicId, userId);
    if (staff === undefined || (await findPasswordHash(db, userId)) === undefined) return;
    const token = randomBytes(32).toString('base64url');
    await forgetBegunProofs(db, userId, prefix);
    await internalAdapter.createVerificationValue({
      identifier: identifierOf(clinicId, token),
      value: userId,
      expiresAt: new Date(clock().getTime() + linkMinutes * 60_000),
    });
    await inClinic(parts, clinicId, async (tx) => {
      const clinic = await findClinicSettings(tx, clinicId);
      if (clinic === undefined) return;
      await putMail(tx, clinicId, {
        mailId: newId(),
        recipient: known.user.email,
        subject: `A new password at ${clinic.name}`,
        body: `Somebody, most likely you, asked for a new password at ${clinic.name}. Choose it at the address below within ${linkMinutes} minutes. The address works once.\n\nIf you did not ask, you need not do anything: your password stays as it is. If it happens again, tell an owner of the clinic.`,
        // After the #, so that no server on the way sees or logs it.
        linkPath: `/clinics/${clinic.slug}/new-password#${token}`,
      });
    });
  });
}

/**
 * Sets the password anew with a mailed link and signs the user out everywhere. Nobody is signed in by it: the new password
 * and the second proof are asked for next.
 */
export async function setNewPassword(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  await limitAddress(parts, address);
  const { db, auth } = parts;
  const { internalAdapter } = await auth.$context;
  const identifier = identifierOf(clinicId, token);
  // Looked at first and used up last, so that a password that is refused leaves the link good.
  const open = await internalAdapter.findVerificationValue(identifier);
  const staff = open === null ? undefined : await findStaffOf(parts, clinicId, open.value);
  if (staff === undefined) throw linkIsUsedUp();
  const about = await inClinic(parts, clinicId, (tx) => wordsAbout(tx, clinicId, staff));
  refuseCommonPassword('password', password, about);
  const taken = await internalAdapter.consumeVerificationValue(identifier);
  const user = taken === null ? null : await internalAdapter.findUserById(taken.value);
  if (user === null) throw linkIsUsedUp();
  await internalAdapter.updatePassword(user.id, await hashPassword(password));
  await endSessions(db, { userId: user.id });
  await forgetBegunProofs(db, user.id);
  await forgetAccountTries(parts, user.email);
  const person = { kind: 'staff', id: staff.staffId, roles: staff.roles } as const;
  await auditOwnSigning(parts, { headers, clinicId, person }, 'password-reset');
}

async function findStaffOf(parts: SignInParts, clinicId: string, authUserId: string): Promise<SignInStaff | undefined> {
  const staff = await inClinic(parts, clinicId, (tx) => findSignInStaff(tx, clinicId, { authUserId }));
  return staff?.isSample === true && !parts.allowsSamples ? undefined : staff;
}

const prefix = 'password-reset ';

const identifierOf = (clinicId: string, token: string): string =>
  `${prefix}${clinicId} ${tokenHash(token).toString('hex')}`;

const linkIsUsedUp = (): SignInRefused =>
  new SignInRefused({
    ...{ status: 401, code: 'wrong' },
    detail: 'This link is used up or too old. Ask for a new one.',
  });
