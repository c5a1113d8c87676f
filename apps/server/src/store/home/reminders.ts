import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** A running plan whose patient chose a time to be reminded, with where they are reached. */
export interface PlanToRemind {
  readonly homePlanId: string;
  readonly remindAt: string;
  readonly remindedOn: string | null;
  readonly nudgedOn: string | null;
  readonly language: 'en' | 'es';
  readonly givenName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** What the patient chose for visits; `none` and `email` are e-mail here, for they chose a time of their own. */
  readonly reminders: 'email' | 'text' | 'both' | 'none';
  /** When something was logged or answered last. */
  readonly heardAt: Date | null;
}

/** Each held until the transaction ends, so that several servers remind once; those that another holds are skipped. */
export async function holdPlansToRemind(tx: TenantTx, clinicId: string): Promise<readonly PlanToRemind[]> {
  const { rows } = await sql<PlanToRemind>`
    select h.home_plan_id as "homePlanId", h.remind_at as "remindAt", h.reminded_on::text as "remindedOn",
      h.nudged_on::text as "nudgedOn", coalesce(m.language, h.language) as language,
      coalesce(p.preferred_name, p.given_name) as "givenName", ${contactOf('email')} as email,
      ${contactOf('phone')} as phone, coalesce(m.reminders, 'email') as reminders,
      greatest(
        (select max(l.done_at) from exercise_logs l where l.clinic_id = h.clinic_id and l.home_plan_id = h.home_plan_id),
        (select max(c.answered_at) from check_ins c where c.clinic_id = h.clinic_id and c.home_plan_id = h.home_plan_id)
      ) as "heardAt"
    from home_plans h
    join patients e on e.clinic_id = h.clinic_id and e.patient_id = h.patient_id
    join patients p on p.clinic_id = h.clinic_id and p.patient_id = coalesce(e.merged_into, e.patient_id)
    left join patient_message_choices m on m.clinic_id = h.clinic_id and m.patient_id = p.patient_id
    where h.clinic_id = ${clinicId} and h.ended_at is null and h.remind_at is not null
    order by h.home_plan_id for update of h skip locked`.execute(tx);
  return rows;
}

export async function markReminded(
  tx: TenantTx,
  clinicId: string,
  { homePlanId, kind, day }: { readonly homePlanId: string; readonly kind: 'reminder' | 'nudge'; readonly day: string },
): Promise<void> {
  const column = kind === 'reminder' ? sql`reminded_on` : sql`nudged_on`;
  await sql`update home_plans set ${column} = ${day} where clinic_id = ${clinicId} and home_plan_id = ${homePlanId}`.execute(
    tx,
  );
}

/** The patient's own address of the kind, or else one that is shared or a guardian's; of a merged patient, from either entry. */
const contactOf = (kind: 'email' | 'phone') => sql`(
  select cp.value from patient_contacts pc
  join contact_points cp on cp.clinic_id = pc.clinic_id and cp.contact_point_id = pc.contact_point_id
  where pc.clinic_id = h.clinic_id and pc.patient_id in (p.patient_id, e.patient_id) and pc.removed_at is null
    and cp.kind = ${kind}
  order by pc.relation = 'self' desc, pc.added_at, pc.patient_contact_id limit 1)`;
