import { findPasswordHash } from '../store/sign-in/factors.ts';
import { useInvitation } from '../store/sign-in/secrets.ts';
import { findSignInStaff, linkStaff } from '../store/sign-in/sign-in-people.ts';
import { callAuth } from './call-auth.ts';
import { refuseCommonPassword, wordsAbout } from './common-password.ts';
import { keepStaffSession, type Step } from './keep-session.ts';
import { tokenHash } from './keyed-hash.ts';
import { limitAddress } from './limits.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused, wrongSecret } from './sign-in-refused.ts';
import type { Visitor } from './staff-sign-in.ts';
import { inClinic } from './standing.ts';

/**
 * Takes up an invitation with a password: a new one or, for somebody who signs in at another clinic of this
 * installation, the one they have. A second proof comes next.
 */
export async function acceptInvitation(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Step> {
  await limitAddress(parts, address);
  const { db, auth } = parts;
  const { internalAdapter } = await auth.$context;
  const userId = await inClinic(parts, clinicId, async (tx) => {
    const staffId = await useInvitation(tx, clinicId, tokenHash(token));
    const staff = staffId === undefined ? undefined : await findSignInStaff(tx, clinicId, { staffId });
    if (staff === undefined) {
      throw new SignInRefused({
        ...{ status: 401, code: 'wrong' },
        detail: 'This invitation is used up or too old. Ask for a new one.',
      });
    }
    const known = await internalAdapter.findUserByEmail(staff.email);
    const id = known?.user.id ?? (await internalAdapter.createUser(aUser(staff), { method: 'email-password' })).id;
    const hash = await findPasswordHash(db, id);
    if (hash === undefined) {
      refuseCommonPassword('password', password, await wordsAbout(tx, clinicId, staff)); // Takes back that the invitation was used.
      const account = { userId: id, accountId: id, providerId: 'credential', password: await hashPassword(password) };
      await internalAdapter.createAccount(account);
    } else if (!(await isPassword(hash, password))) throw wrongSecret();
    await linkStaff(tx, clinicId, { staffId: staff.staffId, authUserId: id });
    return id;
  });
  const { cookies } = await callAuth(() => auth.api.startSession({ body: { userId }, headers, returnHeaders: true }));
  return keepStaffSession(parts, { headers, cookies, clinicId, method: 'password' });
}

/** Whoever has the invitation reads the mail of the address. */
const aUser = ({ name, email }: { readonly name: string; readonly email: string }) => ({
  ...{ name, email },
  emailVerified: true,
});
