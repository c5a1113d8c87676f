import type { StaffMember } from '@junction/contract';
import { listStaff } from '../../store/staff.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { refuse } from '../refusal.ts';

/** The refusal when this is the only owner, without whom nobody could change anything here. The clinic is locked. */
export async function lastOwner(
  tx: TenantTx,
  clinicId: string,
  person: StaffMember,
): Promise<ReturnType<typeof refuse> | undefined> {
  if (!person.roles.includes('owner')) return undefined;
  const owners = (await listStaff(tx, clinicId)).filter(({ roles }) => roles.includes('owner'));
  return owners.length > 1 ? undefined : refuse({ kind: 'conflict', detail: 'A clinic keeps at least one owner.' });
}
