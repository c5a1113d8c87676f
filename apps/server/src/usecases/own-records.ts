import type { Actor } from '../actor.ts';
import { listWards } from '../store/guardians.ts';
import { findKeptEntry, listEntriesOf } from '../store/patients.ts';
import type { TenantTx } from '../store/tenant.ts';

/** True when the record is the person's own, or of one they act for, whichever of merged entries is meant. */
export async function isOwnRecord(tx: TenantTx, clinicId: string, actor: Actor, patientId: string): Promise<boolean> {
  const people =
    actor.kind === 'patient' ? [actor.id] : actor.kind === 'guardian' ? await listWards(tx, clinicId, actor.id) : [];
  for (const person of people) {
    const kept = await findKeptEntry(tx, clinicId, person);
    if (kept !== undefined && (await listEntriesOf(tx, clinicId, kept)).includes(patientId)) return true;
  }
  return false;
}
