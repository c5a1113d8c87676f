import type { CheckIns } from '@junction/contract';
import { sql } from 'kysely';
import type { Recording } from '../recorded.ts';
import type { TenantTx } from '../tenant.ts';

export type CheckInAnswers = Omit<CheckIns['checkIns'][number], 'id' | 'at'>;

export interface StoredCheckIn {
  readonly checkInId: string;
  readonly answeredAt: Date;
  readonly answers: CheckInAnswers;
}

export interface NewCheckIn extends StoredCheckIn {
  readonly patientId: string;
  /** Null: no plan ran. */
  readonly homePlanId: string | null;
}

/** False, and nothing added, where it is there already. */
export async function insertCheckIn(
  tx: TenantTx,
  clinicId: string,
  it: NewCheckIn,
  { by }: Recording,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into check_ins (clinic_id, check_in_id, patient_id, home_plan_id, answered_at, answers,
      recorded_by_kind, recorded_by)
    values (${clinicId}, ${it.checkInId}, ${it.patientId}, ${it.homePlanId}, ${it.answeredAt},
      ${JSON.stringify(it.answers)}::jsonb, ${by.kind}, ${by.id})
    on conflict (clinic_id, check_in_id) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Those that belong to a plan and were answered since the moment, in the order in which they were answered. */
export async function listCheckIns(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
  since: Date,
): Promise<readonly StoredCheckIn[]> {
  const { rows } = await sql<StoredCheckIn>`
    select check_in_id as "checkInId", answered_at as "answeredAt", answers from check_ins
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) and home_plan_id is not null
      and answered_at >= ${since} order by answered_at, check_in_id`.execute(tx);
  return rows;
}
