import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import type { CheckInAnswers } from './check-ins.ts';
import type { StoredLog } from './exercise-logs.ts';
import type { HomePlan } from './home-plans.ts';

/** Everything that the outcomes of a clinic are reckoned from. Sample patients are left out; merged entries count as one person. */
export interface CoursesOfClinic {
  readonly plans: readonly (HomePlan & { readonly personId: string; readonly clinicianName: string | null })[];
  readonly checkIns: readonly {
    readonly checkInId: string;
    readonly personId: string;
    readonly answeredAt: Date;
    readonly answers: CheckInAnswers;
  }[];
  readonly logs: readonly (StoredLog & { readonly homePlanId: string })[];
  /** Of each person with more than one signed visit, the first of the differential at the first and at the last. */
  readonly leaders: readonly { readonly first: string | null; readonly last: string | null }[];
}

export async function readCoursesOfClinic(tx: TenantTx, clinicId: string): Promise<CoursesOfClinic> {
  const plans = await sql<CoursesOfClinic['plans'][number]>`
    select h.home_plan_id as "homePlanId", h.patient_id as "patientId", h.encounter_id as "encounterId", h.language,
      h.started_on::text as "startedOn", h.course_started_on::text as "courseStartedOn", h.content, h.exercises,
      h.activities, h.check_in_days as "checkInDays", h.silence_days as "silenceDays", h.remind_at as "remindAt",
      h.ended_at as "endedAt", h.ended, h.self_care as "selfCare", h.version, ${person} as "personId",
      st.name as "clinicianName"
    from home_plans h join patients p on p.clinic_id = h.clinic_id and p.patient_id = h.patient_id
    left join staff st on st.clinic_id = h.clinic_id and st.staff_id = (h.content ->> 'clinician')::uuid
    where h.clinic_id = ${clinicId} and not p.is_sample order by h.created_at, h.home_plan_id`.execute(tx);
  const checkIns = await sql<CoursesOfClinic['checkIns'][number]>`
    select c.check_in_id as "checkInId", ${person} as "personId", c.answered_at as "answeredAt", c.answers
    from check_ins c join patients p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
    where c.clinic_id = ${clinicId} and c.home_plan_id is not null and not p.is_sample
    order by c.answered_at, c.check_in_id`.execute(tx);
  const logs = await sql<CoursesOfClinic['logs'][number]>`
    select l.log_id as "logId", l.home_plan_id as "homePlanId", l.exercise_id as "exerciseId", l.done_at as "doneAt",
      l.feel, l.sets, l.pain
    from exercise_logs l join home_plans h on h.clinic_id = l.clinic_id and h.home_plan_id = l.home_plan_id
    join patients p on p.clinic_id = h.clinic_id and p.patient_id = h.patient_id
    where l.clinic_id = ${clinicId} and not p.is_sample order by l.done_at, l.log_id`.execute(tx);
  const leaders = await sql<CoursesOfClinic['leaders'][number]>`
    select (array_agg(leader order by signed_at))[1] as first, (array_agg(leader order by signed_at desc))[1] as last
    from (
      select ${person} as person_id, s.signed_at, s.content::json #>> '{assessment,differential,0,condition}' as leader
      from signatures s join patients p on p.clinic_id = s.clinic_id and p.patient_id = s.patient_id
      where s.clinic_id = ${clinicId} and not p.is_sample
    ) signed group by person_id having count(*) > 1`.execute(tx);
  return { plans: plans.rows, checkIns: checkIns.rows, logs: logs.rows, leaders: leaders.rows };
}

/** One merge deep: a person who was merged twice counts by the entry in between. */
const person = sql`coalesce(p.merged_into, p.patient_id)`;
