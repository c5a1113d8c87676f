import type { StaffRole } from '../actor.ts';
import { findClinicId } from '../store/clinics.ts';
import { findSignInStaff, linkStaff } from '../store/sign-in/sign-in-people.ts';
import { demoStaff } from '../usecases/demo-people.ts';
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

/** Everyone knows these: they stand in the sources. */
const passwords: ReadonlyMap<StaffRole, string> = new Map([
  ['owner', 'sample-owner-kinesio'],
  ['clinician', 'sample-clinician-kinesio'],
  ['front-desk', 'sample-desk-kinesio'],
  ['content-editor', 'sample-editor-kinesio'],
]);

/**
 * Lets the sample staff of the demo clinic sign in, once; returns who still can. Only for an embedded database that
 * serves this machine alone: elsewhere a sample cannot sign in.
 */
export async function seedDemoSignIns(parts: SignInParts): Promise<readonly DemoSignIn[]> {
  const clinicId = await findClinicId(parts.db, demoClinicSlug);
  if (clinicId === undefined) return [];
  const signIns: DemoSignIn[] = [];
  for (const { staffId, name, email, roles } of demoStaff) {
    const [role] = roles;
    const password = role && passwords.get(role);
    if (role === undefined || password === undefined) continue;
    await inClinic(parts, clinicId, async (tx) => {
      const staff = await findSignInStaff(tx, clinicId, { staffId });
      if (staff === undefined) return;
      if (staff.authUserId === null) {
        await linkStaff(tx, clinicId, { staffId, authUserId: await findOrMakeUser(parts, { name, email, password }) });
      }
      signIns.push({ clinic: demoClinicSlug, role, email, password });
    });
  }
  return signIns;
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
