import type { EntriesEntry, StoredEntry } from '@junction/contract';
import { sql } from 'kysely';
import type { OfEncounter } from './observations.ts';
import type { Recording } from './recorded.ts';
import type { TenantTx } from './tenant.ts';

/** Adds the entries that are not there yet, in one statement; how many those were. */
export async function insertEntries(
  tx: TenantTx,
  clinicId: string,
  { encounterId, patientId }: OfEncounter,
  entries: EntriesEntry['entries'],
  { by, origin }: Recording,
): Promise<number> {
  const rows = JSON.stringify(entries);
  const { numAffectedRows } = await sql`
    insert into encounter_entries (clinic_id, entry_id, encounter_id, patient_id, body, entered_at,
      recorded_by_kind, recorded_by, origin)
    select ${clinicId}::uuid, it.id, ${encounterId}::uuid, ${patientId}::uuid, it.body, it.at,
      ${by.kind}, ${by.id}, ${JSON.stringify(origin)}::jsonb
    from jsonb_to_recordset(${rows}::jsonb) as it(id uuid, at timestamptz, body jsonb)
    on conflict (clinic_id, entry_id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** In the order of their ids, which is that of time. */
export async function listEntries(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<EntryRow>`
    select entry_id, body, entered_at, recorded_by_kind, recorded_by from encounter_entries
    where clinic_id = ${clinicId} and encounter_id = ${encounterId} order by entry_id`.execute(tx);
  return rows.map((row) => ({
    id: row.entry_id,
    at: row.entered_at.toISOString(),
    by: { kind: row.recorded_by_kind, id: row.recorded_by },
    body: row.body,
  }));
}

export async function countEntries(tx: TenantTx, clinicId: string, encounterId: string): Promise<number> {
  const { rows } = await sql<{ readonly total: number }>`
    select count(*)::int as total from encounter_entries
    where clinic_id = ${clinicId} and encounter_id = ${encounterId}`.execute(tx);
  return rows[0]?.total ?? 0;
}

interface EntryRow {
  readonly entry_id: string;
  readonly body: StoredEntry['body'];
  readonly entered_at: Date;
  readonly recorded_by_kind: StoredEntry['by']['kind'];
  readonly recorded_by: string;
}
