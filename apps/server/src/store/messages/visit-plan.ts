import { invariant } from '@junction/kernel';
import type { ReminderRules } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { type StoredRules, toRules } from './stored-rules.ts';

/** What is needed to plan the messages of a visit. */
export interface VisitPlan {
  readonly startsAt: Date;
  /** The clinic's IANA zone. */
  readonly zone: string;
  readonly rules: ReminderRules;
  /** It is booked and has not begun, so that there is something to be reminded of. */
  readonly isAhead: boolean;
}

/** The visit must exist. */
export async function findVisitPlan(
  tx: TenantTx,
  clinicId: string,
  { visitId, now }: { readonly visitId: string; readonly now: Date },
): Promise<VisitPlan> {
  const { rows } = await sql<Row>`
    select v.starts_at, v.state, c.time_zone, s.reminders
    from visits v join clinics c on c.clinic_id = v.clinic_id left join booking_settings s on s.clinic_id = v.clinic_id
    where v.clinic_id = ${clinicId} and v.visit_id = ${visitId}`.execute(tx);
  const [row] = rows;
  invariant(row !== undefined, 'messages are queued after the visit was written');
  return {
    startsAt: row.starts_at,
    zone: row.time_zone,
    rules: toRules(row.reminders),
    isAhead: (row.state === 'booked' || row.state === 'confirmed') && row.starts_at > now,
  };
}

interface Row {
  readonly starts_at: Date;
  readonly state: string;
  readonly time_zone: string;
  readonly reminders: StoredRules | null;
}
