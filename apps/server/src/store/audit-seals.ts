import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

export interface Seal {
  readonly seq: number;
  /** The entries of the batch in the order in which they were hashed. */
  readonly entries: readonly string[];
  readonly hash: Buffer;
  readonly sealedAt: Date;
}

export interface SealedEntry {
  readonly entryId: string;
  /** Every column of the row, always written the same way. */
  readonly canonical: string;
}

/**
 * How long before a seal an entry may have begun and still come into a later one. A transaction takes seconds, so one that
 * turns up unsealed after ten minutes was put in behind the back of the server.
 */
export const latestEntryMinutes = 10;

/** The hash that binds a batch to everything sealed before it. */
export function hashOfSeal(previous: Buffer, seq: number, entries: readonly SealedEntry[]): Buffer {
  const hash = createHash('sha256').update(previous).update(`${seq}\n`);
  for (const entry of entries) hash.update(`${entry.canonical}\n`);
  return hash.digest();
}

/** What the first seal is bound to. */
export const beforeFirstSeal = Buffer.alloc(32);

/** False when another process seals this clinic now. */
export async function claimSealing(tx: TenantTx, clinicId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit-seal:${clinicId}`}, 0)) as mine`.execute(tx);
  return rows[0]?.mine === true;
}

export async function findLastSeal(tx: TenantTx, clinicId: string): Promise<Seal | undefined> {
  const [last] = await selectSeals(tx, clinicId, sql`order by seq desc limit 1`);
  return last;
}

/** Some seals after one, in order. */
export const listSealsAfter = (tx: TenantTx, clinicId: string, seq: number, limit: number): Promise<readonly Seal[]> =>
  selectSeals(tx, clinicId, sql`and seq > ${seq} order by seq limit ${limit}`);

export async function insertSeal(
  tx: TenantTx,
  clinicId: string,
  seal: Pick<Seal, 'seq' | 'entries' | 'hash'>,
): Promise<void> {
  await tx
    .insertInto('audit_seals')
    .values({ clinic_id: clinicId, seq: seal.seq, entries: [...seal.entries], hash: seal.hash })
    .execute();
}

/** Entries in no seal, among those that can still come into one. */
export async function listUnsealed(tx: TenantTx, clinicId: string, limit: number): Promise<readonly SealedEntry[]> {
  const { rows } = await sql<CanonicalRow>`
    with recent as (
      select entries from audit_seals where clinic_id = ${clinicId}
        and sealed_at >= (select max(sealed_at) from audit_seals where clinic_id = ${clinicId}) - ${twice}::interval)
    select ${canonicalColumns} from audit_entries a
    where a.clinic_id = ${clinicId} and a.at >= ${oldest(clinicId)}
      and not exists (select 1 from recent where a.entry_id = any(recent.entries))
    order by a.entry_id limit ${limit}`.execute(tx);
  return rows.map(toEntry);
}

/** Entries in no seal that no seal will take any more, and how many still wait for theirs. */
export async function countOutsideSeals(
  tx: TenantTx,
  clinicId: string,
): Promise<{ readonly foreign: readonly string[]; readonly waiting: number }> {
  const { rows } = await sql<{ entry_id: string; waits: boolean }>`
    select a.entry_id, a.at >= ${oldest(clinicId)} as waits from audit_entries a
    where a.clinic_id = ${clinicId} and a.entry_id not in (
      select unnest(entries) from audit_seals where clinic_id = ${clinicId})
    order by a.entry_id`.execute(tx);
  return {
    foreign: rows.filter((row) => !row.waits).map((row) => row.entry_id),
    waiting: rows.filter((row) => row.waits).length,
  };
}

/** The entries of a seal that are there, in its order. */
export async function listEntriesOfSeal(tx: TenantTx, clinicId: string, seal: Seal): Promise<readonly SealedEntry[]> {
  const { rows } = await sql<CanonicalRow>`
    select ${canonicalColumns}
    from unnest(${[...seal.entries]}::uuid[]) with ordinality as sealed(entry_id, place)
    join audit_entries a on a.clinic_id = ${clinicId} and a.entry_id = sealed.entry_id
    order by sealed.place`.execute(tx);
  return rows.map(toEntry);
}

const grace = `${latestEntryMinutes} minutes`;
const twice = `${2 * latestEntryMinutes} minutes`;

const oldest = (clinicId: string) => sql`coalesce(
  (select max(sealed_at) from audit_seals where clinic_id = ${clinicId}) - ${grace}::interval, '-infinity')`;

/** Every column as text; moments in UTC to the microsecond, whatever the session is set to. */
const canonicalColumns = sql`a.clinic_id::text, a.entry_id::text,
  to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor_kind, a.actor_id, a.action, a.resource,
  a.resource_id::text, a.patient_id::text, a.request_id::text`;

const columnNames = [
  ...(['clinic_id', 'entry_id', 'at', 'actor_kind', 'actor_id', 'action', 'resource'] as const),
  ...(['resource_id', 'patient_id', 'request_id'] as const),
] as const;

type CanonicalRow = Readonly<Record<(typeof columnNames)[number], string | null>> & { readonly entry_id: string };

const toEntry = (row: CanonicalRow): SealedEntry => ({
  entryId: row.entry_id,
  canonical: JSON.stringify(columnNames.map((name) => row[name])),
});

async function selectSeals(tx: TenantTx, clinicId: string, rest: ReturnType<typeof sql>): Promise<readonly Seal[]> {
  const { rows } = await sql<{ seq: number; entries: string[]; hash: Buffer; sealed_at: Date }>`
    select seq, entries::text[] as entries, hash, sealed_at from audit_seals where clinic_id = ${clinicId} ${rest}`.execute(
    tx,
  );
  return rows.map((row) => ({ seq: row.seq, entries: row.entries, hash: row.hash, sealedAt: row.sealed_at }));
}
