import type { Kysely } from 'kysely';
import {
  beforeFirstSeal,
  claimSealing,
  findLastSeal,
  hashOfSeal,
  insertSeal,
  listUnsealed,
} from '../../store/audit-seals.ts';
import { listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import { withTenant } from '../../store/tenant.ts';

export interface Sealing {
  readonly db: Kysely<Schema>;
  readonly newId: () => string;
}

/** What was sealed last in a clinic. Kept elsewhere, it proves that the audit was not cut off or written anew. */
export interface AuditHead {
  readonly slug: string;
  readonly seq: number;
  readonly hash: string;
  readonly entries: number;
}

/** Entries of one seal at most: hashed in memory, some hundred bytes each. */
const largestBatch = 5000;

/** Seals what came into the audits of all clinics since the last seals; returns the new heads. */
export async function sealAudits({ db, newId }: Sealing): Promise<readonly AuditHead[]> {
  const heads: AuditHead[] = [];
  for (const { clinicId, slug } of await listClinics(db)) {
    for (let more = true; more; ) {
      const sealed = await sealBatch({ db, newId }, clinicId);
      if (sealed !== undefined) heads.push({ slug, ...sealed });
      more = sealed?.entries === largestBatch;
    }
  }
  return heads;
}

async function sealBatch({ db, newId }: Sealing, clinicId: string): Promise<Omit<AuditHead, 'slug'> | undefined> {
  const actor = { kind: 'system', id: 'audit-sealer', roles: ['system'] } as const;
  return withTenant(db, { clinicId, actor, requestId: newId() }, async (tx) => {
    if (!(await claimSealing(tx, clinicId))) return undefined;
    const entries = await listUnsealed(tx, clinicId, largestBatch);
    if (entries.length === 0) return undefined;
    const last = await findLastSeal(tx, clinicId);
    const seq = (last?.seq ?? 0) + 1;
    const hash = hashOfSeal(last?.hash ?? beforeFirstSeal, seq, entries);
    await insertSeal(tx, clinicId, { seq, entries: entries.map(({ entryId }) => entryId), hash });
    return { seq, hash: hash.toString('hex'), entries: entries.length };
  });
}
