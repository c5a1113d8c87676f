import type { ExerciseLogs } from '@junction/contract';
import { sql } from 'kysely';
import type { Recording } from '../recorded.ts';
import type { TenantTx } from '../tenant.ts';

export interface StoredLog {
  readonly logId: string;
  readonly exerciseId: string;
  readonly doneAt: Date;
  readonly feel: ExerciseLogs['logs'][number]['feel'];
  readonly sets: number;
  readonly pain: number | null;
}

/** Adds the logs that are not there yet, in one statement; how many those were. */
export async function insertLogs(
  tx: TenantTx,
  clinicId: string,
  homePlanId: string,
  logs: ExerciseLogs['logs'],
  { by }: Recording,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into exercise_logs (clinic_id, log_id, home_plan_id, exercise_id, done_at, feel, sets, pain,
      recorded_by_kind, recorded_by)
    select ${clinicId}::uuid, it.id, ${homePlanId}::uuid, it."exerciseId", it.at, it.feel, it.sets, it.pain,
      ${by.kind}, ${by.id}
    from jsonb_to_recordset(${JSON.stringify(logs)}::jsonb)
      as it(id uuid, "exerciseId" text, at timestamptz, feel text, sets smallint, pain smallint)
    on conflict (clinic_id, log_id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** In the order in which they were done, whenever they arrived. */
export async function listLogs(tx: TenantTx, clinicId: string, homePlanId: string): Promise<readonly StoredLog[]> {
  const { rows } = await sql<StoredLog>`
    select log_id as "logId", exercise_id as "exerciseId", done_at as "doneAt", feel, sets, pain from exercise_logs
    where clinic_id = ${clinicId} and home_plan_id = ${homePlanId} order by done_at, log_id`.execute(tx);
  return rows;
}
