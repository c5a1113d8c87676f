import { createHash, randomBytes } from 'node:crypto';
import { putInvitation } from '../../store/sign-in/secrets.ts';
import type { TenantTx } from '../../store/tenant.ts';

export const daysToAccept = 7;

/** Makes the one open invitation of the person and returns its address below the public one. An earlier one is void. */
export async function putStaffInvitation(
  tx: TenantTx,
  clinic: { readonly clinicId: string; readonly slug: string },
  { staffId, now }: { readonly staffId: string; readonly now: Date },
): Promise<string> {
  // A secret, so its chance is the system's own and not one that a test could set.
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest();
  const expiresAt = new Date(now.getTime() + daysToAccept * 86_400_000);
  await putInvitation(tx, clinic.clinicId, { staffId, tokenHash, expiresAt });
  // After the #, so that no server on the way sees or logs it.
  return `/clinics/${clinic.slug}/invitation#${token}`;
}
