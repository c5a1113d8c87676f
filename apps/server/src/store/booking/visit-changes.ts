import { sql } from 'kysely';
import type { TenantContext, TenantTx } from '../tenant.ts';

export interface NewVisitChange {
  readonly changeId: string;
  readonly visitId: string;
  readonly what: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string | null;
}

/** Writes down, in the transaction that did it, what was done with a visit. */
export async function insertVisitChange(
  tx: TenantTx,
  { clinicId, actor }: TenantContext,
  change: NewVisitChange,
): Promise<void> {
  const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
  await sql`insert into visit_changes (clinic_id, change_id, visit_id, actor_kind, actor_id, what, before, after, reason)
    values (${clinicId}, ${change.changeId}, ${change.visitId}, ${actor.kind}, ${actor.id}, ${change.what},
      ${json(change.before)}::jsonb, ${json(change.after)}::jsonb, ${change.reason})`.execute(tx);
}

export interface VisitChangeLine {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly name: string | null;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

/** The latest first. */
export async function listVisitChanges(
  tx: TenantTx,
  clinicId: string,
  visitId: string,
): Promise<readonly VisitChangeLine[]> {
  const { rows } = await sql<VisitChangeLine>`
    select h.change_id as id, h.at, h.actor_kind as kind, h.what, h.before, h.after, h.reason,
      case when h.actor_kind = 'staff' then (select s.name from staff s
        where s.clinic_id = h.clinic_id and s.staff_id = h.actor_id::uuid) end as name
    from visit_changes h where h.clinic_id = ${clinicId} and h.visit_id = ${visitId}
    order by h.change_id desc limit 200`.execute(tx);
  return rows;
}
