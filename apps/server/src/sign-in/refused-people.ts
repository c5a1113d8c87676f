import { findPasskey } from '../store/sign-in/factors.ts';
import { findContactPointId, findSignInStaff, listPeopleAt } from '../store/sign-in/sign-in-people.ts';
import type { SigningPerson } from './audit-sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { Visitor } from './staff-sign-in.ts';
import { inClinic } from './standing.ts';

/** Nobody that the clinic knows. */
export const unknownStaff: SigningPerson = { kind: 'staff', id: null };
export const unknownPatient: SigningPerson = { kind: 'patient', id: null };

export async function staffWithEmail(parts: SignInParts, { clinicId }: Visitor, email: string): Promise<SigningPerson> {
  const { internalAdapter } = await parts.auth.$context;
  return staffOfUser(parts, clinicId, (await internalAdapter.findUserByEmail(email))?.user.id);
}

/** Who holds the passkey. */
export async function staffWithPasskey(
  parts: SignInParts,
  { clinicId }: Visitor,
  credentialId: string,
): Promise<SigningPerson> {
  return staffOfUser(parts, clinicId, (await findPasskey(parts.db, credentialId))?.userId);
}

/** Whose password was right a moment ago, by the cookie that was given for it. To be asked before the code is tried. */
export async function staffWhoOwesCode(parts: SignInParts, { headers, clinicId }: Visitor): Promise<SigningPerson> {
  const { name } = parts.auth.options.advanced.cookies.two_factor;
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const cookie = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  // The value and its seal, joined by a point; a value may hold hyphens and underscores.
  const challenge = /^2fa-[A-Za-z0-9_-]+/.exec(cookie ?? '')?.[0];
  if (challenge === undefined) return unknownStaff;
  const { internalAdapter } = await parts.auth.$context;
  return staffOfUser(parts, clinicId, (await internalAdapter.findVerificationValue(challenge))?.value);
}

/** The one who reads the mail of the address; where several do, nobody in particular. */
export const patientWithEmail = (parts: SignInParts, { clinicId }: Visitor, email: string): Promise<SigningPerson> =>
  inClinic(parts, clinicId, async (tx) => {
    const point = await findContactPointId(tx, clinicId, email);
    const [only, ...others] = point === undefined ? [] : await listPeopleAt(tx, clinicId, point);
    return only === undefined || others.length > 0 ? unknownPatient : only;
  });

async function staffOfUser(
  parts: SignInParts,
  clinicId: string,
  authUserId: string | undefined,
): Promise<SigningPerson> {
  if (authUserId === undefined) return unknownStaff;
  const staff = await inClinic(parts, clinicId, (tx) => findSignInStaff(tx, clinicId, { authUserId }));
  return staff === undefined ? unknownStaff : { kind: 'staff', id: staff.staffId };
}
