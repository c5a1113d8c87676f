import type { RecordedPlan } from '@junction/contract';
import type { Selectable } from 'kysely';
import type { OfEncounter } from './observations.ts';
import { type Recording, recordedColumns, recordingColumns, toRecorded } from './recorded.ts';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = ['plan_id', 'content', ...recordedColumns] as const;

export async function insertPlan(
  tx: TenantTx,
  clinicId: string,
  plan: OfEncounter & { readonly planId: string; readonly content: RecordedPlan['content'] },
  recording: Recording,
): Promise<RecordedPlan> {
  const row = await tx
    .insertInto('plans')
    .values({
      clinic_id: clinicId,
      plan_id: plan.planId,
      encounter_id: plan.encounterId,
      patient_id: plan.patientId,
      content: JSON.stringify(plan.content),
      ...recordingColumns(recording),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toPlan(row);
}

/** In the order in which they were recorded; the last is the one in force. */
export async function listPlans(tx: TenantTx, clinicId: string, encounterId: string): Promise<readonly RecordedPlan[]> {
  const rows = await tx
    .selectFrom('plans')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .orderBy('plan_id')
    .execute();
  return rows.map(toPlan);
}

const toPlan = (row: Pick<Selectable<TenantSchema['plans']>, (typeof columns)[number]>): RecordedPlan => ({
  planId: row.plan_id,
  content: row.content as RecordedPlan['content'], // The table takes objects only.
  ...toRecorded(row),
});
