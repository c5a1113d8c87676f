import type { StaffRole } from '../actor.ts';
import { findClinicId } from '../store/clinics.ts';
import { findSignInStaff, linkStaff } from '../store/sign-in/sign-in-people.ts';
import { insertStaff } from '../store/staff.ts';
import { hashPassword } from './password-hash.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { inClinic } from './standing.ts';

export interface DemoSignIn {
  readonly clinic: string;
  readonly role: StaffRole;
  readonly email: string;
  readonly password: string;
}

const demoClinicSlug = 'kinesio';

const demoStaff: readonly (Omit<DemoSignIn, 'clinic'> & { readonly staffId: string; readonly name: string })[] = [
  {
    ...{ staffId: '0199f5a0-0000-7000-8000-000000000011', name: 'Sample Owner', role: 'owner' },
    ...{ email: 'owner@kinesio.example', password: 'sample-owner-kinesio' },
  },
  {
    ...{ staffId: '0199f5a0-0000-7000-8000-000000000012', name: 'Sample Clinician', role: 'clinician' },
    ...{ email: 'clinician@kinesio.example', password: 'sample-clinician-kinesio' },
  },
  {
    ...{ staffId: '0199f5a0-0000-7000-8000-000000000013', name: 'Sample Front Desk', role: 'front-desk' },
    ...{ email: 'desk@kinesio.example', password: 'sample-desk-kinesio' },
  },
];

/**
 * Puts the sample staff of the demo clinic in place once, with passwords that everyone knows; returns them. Only for an
 * embedded database that serves this machine alone: elsewhere a sample cannot sign in.
 */
export async function seedDemoSignIns(parts: SignInParts): Promise<readonly DemoSignIn[]> {
  const clinicId = await findClinicId(parts.db, demoClinicSlug);
  if (clinicId === undefined) return [];
  for (const sample of demoStaff) {
    await inClinic(parts, clinicId, async (tx) => {
      const { staffId, name, email, role } = sample;
      await insertStaff(tx, clinicId, { staffId, name, email, roles: [role], isSample: true });
      const staff = await findSignInStaff(tx, clinicId, { staffId });
      if (staff === undefined || staff.authUserId !== null) return;
      await linkStaff(tx, clinicId, { staffId, authUserId: await findOrMakeUser(parts, sample) });
    });
  }
  return demoStaff.map(({ role, email, password }) => ({ clinic: demoClinicSlug, role, email, password }));
}

async function findOrMakeUser(
  { auth }: SignInParts,
  { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email);
  if (found !== null) return found.user.id;
  const user = await internalAdapter.createUser({ name, email, emailVerified: false }, { method: 'email-password' });
  const account = { userId: user.id, accountId: user.id, providerId: 'credential' };
  await internalAdapter.createAccount({ ...account, password: await hashPassword(password) });
  return user.id;
}
