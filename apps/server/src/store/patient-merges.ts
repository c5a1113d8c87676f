import type { Merge } from '@junction/contract';
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = [
  ...(['merge_id', 'kept_id', 'merged_id', 'reason', 'merged_at', 'merged_by'] as const),
  ...(['undone_at', 'undone_by', 'undo_reason'] as const),
] as const;

export interface NewMerge {
  readonly mergeId: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly reason: string;
  /** Both records as they were. */
  readonly image: unknown;
  readonly by: string;
}

export async function insertMerge(tx: TenantTx, clinicId: string, merge: NewMerge): Promise<Merge> {
  const row = await tx
    .insertInto('patient_merges')
    .values({
      clinic_id: clinicId,
      merge_id: merge.mergeId,
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      reason: merge.reason,
      image: JSON.stringify(merge.image),
      merged_by: merge.by,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toMerge(row);
}

export async function findMerge(tx: TenantTx, clinicId: string, mergeId: string): Promise<Merge | undefined> {
  const row = await tx
    .selectFrom('patient_merges')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('merge_id', '=', mergeId)
    .executeTakeFirst();
  return row === undefined ? undefined : toMerge(row);
}

/** Every merge that these entries took part in, the newest first. */
export async function listMerges(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly Merge[]> {
  const rows = await tx
    .selectFrom('patient_merges')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where(({ or, eb }) => or([eb('kept_id', 'in', [...patientIds]), eb('merged_id', 'in', [...patientIds])]))
    .orderBy('merge_id', 'desc')
    .execute();
  return rows.map(toMerge);
}

/** Marks the merge as undone; undefined when it was undone before. */
export async function markMergeUndone(
  tx: TenantTx,
  clinicId: string,
  { mergeId, by, reason }: { readonly mergeId: string; readonly by: string; readonly reason: string },
): Promise<Merge | undefined> {
  const row = await tx
    .updateTable('patient_merges')
    .set({ undone_at: sql<Date>`now()`, undone_by: by, undo_reason: reason })
    .where('clinic_id', '=', clinicId)
    .where('merge_id', '=', mergeId)
    .where('undone_at', 'is', null)
    .returning(columns)
    .executeTakeFirst();
  return row === undefined ? undefined : toMerge(row);
}

const toMerge = (row: Pick<Selectable<TenantSchema['patient_merges']>, (typeof columns)[number]>): Merge => ({
  mergeId: row.merge_id,
  keptId: row.kept_id,
  mergedId: row.merged_id,
  reason: row.reason,
  mergedAt: row.merged_at.toISOString(),
  mergedBy: row.merged_by,
  undoneAt: row.undone_at?.toISOString() ?? null,
  undoneBy: row.undone_by,
  undoReason: row.undo_reason,
});
