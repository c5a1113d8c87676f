import type { Kysely } from 'kysely';
import {
  beforeFirstSeal,
  countOutsideSeals,
  hashOfSeal,
  listEntriesOfSeal,
  listSealsAfter,
  type Seal,
} from '../../store/audit-seals.ts';
import { type Clinic, listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import { type TenantTx, withTenant } from '../../store/tenant.ts';

/** What a look over the whole audit of a clinic found. */
export interface AuditReport {
  readonly slug: string;
  readonly seals: number;
  readonly entries: number;
  /** Entries since the last seal, which nothing binds yet. */
  readonly waiting: number;
  /** The last seal that holds, as `seq:hash`; undefined: nothing was sealed yet. */
  readonly head: string | undefined;
  /** What was altered, removed or put in, in words; empty: nothing. */
  readonly faults: readonly string[];
}

export interface Verification {
  readonly db: Kysely<Schema>;
  readonly newId: () => string;
  /** Heads that were noted down before, as `slug:seq:hash`, which must still be in the chain. */
  readonly expected: readonly string[];
}

/** Seals looked at between two questions to the database. */
const page = 50;

/** Computes every seal anew from the entries that are there. */
export async function verifyAudits({ db, newId, expected }: Verification): Promise<readonly AuditReport[]> {
  const reports: AuditReport[] = [];
  const actor = { kind: 'system', id: 'audit-verifier', roles: ['system'] } as const;
  for (const clinic of await listClinics(db)) {
    const context = { clinicId: clinic.clinicId, actor, requestId: newId() };
    reports.push(await withTenant(db, context, (tx) => verifyClinic(tx, clinic, expected)));
  }
  return reports;
}

async function verifyClinic(
  tx: TenantTx,
  { clinicId, slug }: Clinic,
  expected: readonly string[],
): Promise<AuditReport> {
  const faults: string[] = [];
  const chain = new Map<number, string>();
  let previous: Buffer = beforeFirstSeal;
  let seq = 0;
  let entries = 0;
  for (let seals = await listSealsAfter(tx, clinicId, seq, page); seals.length > 0; ) {
    for (const seal of seals) {
      if (seal.seq !== seq + 1) faults.push(`seal ${seq + 1} was removed`);
      faults.push(...(await faultsOfSeal(tx, { clinicId, seal, previous })));
      // The next seal is judged by what this one says, so that one fault is told once.
      previous = seal.hash;
      seq = seal.seq;
      entries += seal.entries.length;
      chain.set(seq, seal.hash.toString('hex'));
    }
    seals = await listSealsAfter(tx, clinicId, seq, page);
  }
  const { foreign, waiting } = await countOutsideSeals(tx, clinicId);
  faults.push(...foreign.map((id) => `entry ${id} was put in: it is older than the last seal and in none`));
  faults.push(...expected.flatMap((head) => faultOfHead(head, slug, chain)));
  const last = chain.get(seq);
  return { slug, seals: chain.size, entries, waiting, head: last && `${slug}:${seq}:${last}`, faults };
}

interface SealToCheck {
  readonly clinicId: string;
  readonly seal: Seal;
  readonly previous: Buffer;
}

async function faultsOfSeal(tx: TenantTx, { clinicId, seal, previous }: SealToCheck): Promise<readonly string[]> {
  const found = await listEntriesOfSeal(tx, clinicId, seal);
  const there = new Set(found.map(({ entryId }) => entryId));
  const gone = seal.entries.filter((id) => !there.has(id)).map((id) => `entry ${id} of seal ${seal.seq} was removed`);
  if (gone.length > 0) return gone;
  if (hashOfSeal(previous, seal.seq, found).equals(seal.hash)) return [];
  return [`seal ${seal.seq} does not fit: one of its ${found.length} entries, or the seal itself, was altered`];
}

function faultOfHead(head: string, slug: string, chain: ReadonlyMap<number, string>): readonly string[] {
  const [clinic, seq = '', hash] = head.split(':');
  if (clinic !== slug || chain.get(Number(seq)) === hash) return [];
  return [`seal ${seq} is not the one that was noted down: the audit was cut off or written anew`];
}
