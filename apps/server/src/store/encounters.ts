import type { EncounterEntry, EncounterSummary } from '@junction/contract';
import type { Selectable } from 'kysely';
import { type Recording, recordedColumns, recordingColumns, toRecorded } from './recorded.ts';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = ['encounter_id', 'patient_id', 'kind', 'reason', 'started_at', ...recordedColumns] as const;

export async function insertEncounter(
  tx: TenantTx,
  clinicId: string,
  entry: EncounterEntry & { readonly encounterId: string; readonly visitId?: string },
  recording: Recording,
): Promise<EncounterSummary> {
  const row = await tx
    .insertInto('encounters')
    .values({
      clinic_id: clinicId,
      encounter_id: entry.encounterId,
      patient_id: entry.patientId,
      kind: entry.kind,
      reason: entry.reason,
      started_at: entry.startedAt,
      visit_id: entry.visitId ?? null,
      ...recordingColumns(recording),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toEncounter(row);
}

export async function findEncounter(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<EncounterSummary | undefined> {
  const row = await tx
    .selectFrom('encounters')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .executeTakeFirst();
  return row === undefined ? undefined : toEncounter(row);
}

/** The encounter that was begun for the visit. */
export async function findEncounterOfVisit(
  tx: TenantTx,
  clinicId: string,
  visitId: string,
): Promise<EncounterSummary | undefined> {
  const row = await tx
    .selectFrom('encounters')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return row === undefined ? undefined : toEncounter(row);
}

/** The visit for which the encounter was begun; null: for none. */
export async function findVisitOfEncounter(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('encounters')
    .select('visit_id')
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .executeTakeFirst();
  return row?.visit_id ?? null;
}

/** The encounters of some entries of one patient, the newest first. */
export async function listEncounters(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly EncounterSummary[]> {
  const rows = await tx
    .selectFrom('encounters')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('patient_id', 'in', [...patientIds])
    .orderBy('started_at', 'desc')
    .orderBy('encounter_id', 'desc')
    .execute();
  return rows.map(toEncounter);
}

const toEncounter = (
  row: Pick<Selectable<TenantSchema['encounters']>, (typeof columns)[number]>,
): EncounterSummary => ({
  encounterId: row.encounter_id,
  patientId: row.patient_id,
  kind: row.kind as EncounterSummary['kind'], // The table allows no other.
  reason: row.reason,
  startedAt: row.started_at.toISOString(),
  ...toRecorded(row),
});
