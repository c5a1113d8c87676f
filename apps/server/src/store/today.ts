import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** A visit of the day with what a clinician needs to know before it. */
export interface TodayRow {
  readonly visit_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: string;
  readonly service: string;
  readonly practitioner_id: string;
  readonly practitioner: string;
  readonly patient_id: string | null;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly is_sample: boolean;
  readonly visitor_name: string | null;
  readonly encounter_id: string | null;
  readonly is_signed: boolean;
  readonly has_intake: boolean;
  readonly urgency: 'soon' | 'same-day' | 'emergency' | null;
  readonly signed_before: number;
}

/** The visits that begin from one moment up to another, by their start; cancelled ones are left out. */
export async function listToday(
  tx: TenantTx,
  clinicId: string,
  from: number,
  to: number,
): Promise<readonly TodayRow[]> {
  const { rows } = await sql<TodayRow>`
    select v.visit_id, v.starts_at, v.ends_at, v.state, sv.name as service, v.practitioner_id, b.name as practitioner,
      p.patient_id, p.given_name, p.family_name, coalesce(p.is_sample, v.is_sample) as is_sample,
      v.visitor ->> 'name' as visitor_name, e.encounter_id, (s.encounter_id is not null) as is_signed,
      (c.check_id is not null) as has_intake, coalesce(case when v.has_urgent_flag then 'same-day' end, c.urgency) as urgency,
      (select count(*)::int from signatures before join encounters eb using (clinic_id, encounter_id)
        where before.clinic_id = v.clinic_id and before.patient_id = p.patient_id and eb.kind = 'visit'
          and eb.started_at < v.starts_at) as signed_before
    from visits v
    join services sv on sv.clinic_id = v.clinic_id and sv.service_id = v.service_id
    join bookables b on b.clinic_id = v.clinic_id and b.resource_id = v.practitioner_id
    left join patients p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    left join encounters e on e.clinic_id = v.clinic_id and e.visit_id = v.visit_id
    left join signatures s on s.clinic_id = e.clinic_id and s.encounter_id = e.encounter_id
    left join checks c on c.clinic_id = v.clinic_id and c.visit_id = v.visit_id and c.content is not null
    where v.clinic_id = ${clinicId} and v.starts_at >= ${new Date(from)} and v.starts_at < ${new Date(to)}
      and v.state <> 'cancelled'
    order by v.starts_at, b.name, v.visit_id`.execute(tx);
  return rows;
}

export interface UnsignedRow {
  readonly encounter_id: string;
  readonly started_at: Date;
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly is_sample: boolean;
}

/** Encounters of visits that began before this moment, hold entries, and that nobody has signed; the oldest first. */
export async function listUnsigned(tx: TenantTx, clinicId: string, before: number): Promise<readonly UnsignedRow[]> {
  const { rows } = await sql<UnsignedRow>`
    select e.encounter_id, e.started_at, p.patient_id, p.given_name, p.family_name, p.is_sample
    from encounters e
    join patients p on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
    where e.clinic_id = ${clinicId} and e.kind = 'visit' and e.started_at < ${new Date(before)}
      and exists (select 1 from encounter_entries n where n.clinic_id = e.clinic_id and n.encounter_id = e.encounter_id)
      and not exists (select 1 from signatures s where s.clinic_id = e.clinic_id and s.encounter_id = e.encounter_id)
    order by e.started_at limit 100`.execute(tx);
  return rows;
}
