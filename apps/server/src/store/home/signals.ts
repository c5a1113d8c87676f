import type { EmergencyAdvice, Signal } from '@junction/contract';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

export interface NewSignal {
  readonly signalId: string;
  readonly patientId: string;
  readonly homePlanId: string | null;
  readonly kind: Signal['kind'];
  readonly urgency: Signal['urgency'];
  readonly because: string;
  readonly proposed: string;
  /** What the patient was told to do. */
  readonly advice: EmergencyAdvice['advice'];
  /** Names what it is about: the same is raised once. */
  readonly dedupeKey: string;
  readonly raisedAt: Date;
}

export interface StoredSignal extends Omit<Signal, 'at' | 'acknowledgedAt'> {
  readonly raisedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly advice: EmergencyAdvice['advice'];
}

/** False, and nothing added, where it was raised before. */
export async function raiseSignal(tx: TenantTx, clinicId: string, it: NewSignal): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into home_signals (clinic_id, signal_id, patient_id, home_plan_id, kind, urgency, because, proposed, advice,
      dedupe_key, raised_at)
    values (${clinicId}, ${it.signalId}, ${it.patientId}, ${it.homePlanId}, ${it.kind}, ${it.urgency}, ${it.because},
      ${it.proposed}, ${JSON.stringify(it.advice)}::jsonb, ${it.dedupeKey}, ${it.raisedAt})
    on conflict (clinic_id, dedupe_key) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Those that nobody has acknowledged, the most urgent first, then the oldest. */
export async function listOpenSignals(tx: TenantTx, clinicId: string): Promise<readonly StoredSignal[]> {
  const { rows } = await sql<StoredSignal>`${selected}
    where s.clinic_id = ${clinicId} and s.acknowledged_at is null
    order by array_position(array['emergency', 'same-day', 'soon', 'routine'], s.urgency), s.raised_at, s.signal_id
    limit 200`.execute(tx);
  return rows;
}

/** Of these entries of one patient, the newest first. */
export async function listSignalsOf(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly StoredSignal[]> {
  const { rows } = await sql<StoredSignal>`${selected}
    where s.clinic_id = ${clinicId} and s.patient_id = any(${[...patientIds]}::uuid[])
    order by s.raised_at desc, s.signal_id desc limit 100`.execute(tx);
  return rows;
}

export async function findSignal(tx: TenantTx, clinicId: string, signalId: string): Promise<StoredSignal | undefined> {
  const { rows } = await sql<StoredSignal>`${selected}
    where s.clinic_id = ${clinicId} and s.signal_id = ${signalId}`.execute(tx);
  return rows[0];
}

/** Who acknowledged it first stays. */
export async function acknowledgeSignal(
  tx: TenantTx,
  clinicId: string,
  { signalId, by, at }: { readonly signalId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`update home_signals set acknowledged_at = ${at}, acknowledged_by = ${by}
    where clinic_id = ${clinicId} and signal_id = ${signalId} and acknowledged_at is null`.execute(tx);
}

const selected = sql`select s.signal_id as "signalId", s.patient_id as "patientId",
  p.given_name || ' ' || p.family_name as patient, s.kind, s.urgency, s.because, s.proposed, s.advice,
  s.raised_at as "raisedAt", s.acknowledged_at as "acknowledgedAt", st.name as "acknowledgedBy"
  from home_signals s join patients p on p.clinic_id = s.clinic_id and p.patient_id = s.patient_id
  left join staff st on st.clinic_id = s.clinic_id and st.staff_id = s.acknowledged_by`;
