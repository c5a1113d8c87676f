import type { ExerciseItem } from '@junction/planning';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** One exercise as it was given, with what may take its place, the easiest first. */
export interface GivenExercise {
  readonly given: string;
  readonly ladder: readonly ExerciseItem[];
}

/** What a signed visit gave, beside its exercises. */
export interface HomePlanContent {
  readonly direction: string;
  readonly education: readonly { readonly id: string; readonly text: string }[];
  readonly course: string | null;
  readonly stopRule: string;
  readonly condition: string | null;
  readonly mechanism: string | null;
  /** The most pain that was told at the visit, 0–10; null: none was told. */
  readonly pain: number | null;
  /** Who signed it. */
  readonly clinician: string;
}

export type HomePlanEnd = 'discharged' | 'replaced' | 'stopped';

export interface HomePlan {
  readonly homePlanId: string;
  readonly patientId: string;
  readonly encounterId: string;
  readonly language: 'en' | 'es';
  /** Days of the calendar of the clinic. */
  readonly startedOn: string;
  /** When the course began that this plan belongs to. */
  readonly courseStartedOn: string;
  readonly content: HomePlanContent;
  readonly exercises: readonly GivenExercise[];
  readonly activities: readonly string[];
  readonly checkInDays: number;
  readonly silenceDays: number;
  readonly remindAt: string | null;
  readonly endedAt: Date | null;
  readonly ended: HomePlanEnd | null;
  readonly selfCare: readonly string[];
  readonly version: number;
}

export type NewHomePlan = Omit<HomePlan, 'checkInDays' | 'silenceDays' | 'endedAt' | 'ended' | 'selfCare' | 'version'>;

export async function insertHomePlan(tx: TenantTx, clinicId: string, it: NewHomePlan): Promise<void> {
  await sql`insert into home_plans (clinic_id, home_plan_id, patient_id, encounter_id, language, started_on,
      course_started_on, content, exercises, activities, remind_at)
    values (${clinicId}, ${it.homePlanId}, ${it.patientId}, ${it.encounterId}, ${it.language}, ${it.startedOn},
      ${it.courseStartedOn}, ${JSON.stringify(it.content)}::jsonb, ${JSON.stringify(it.exercises)}::jsonb,
      ${JSON.stringify(it.activities)}::jsonb, ${it.remindAt})`.execute(tx);
}

/** The plan that runs for these entries of one patient, or the one that ended last. */
export async function findHomePlan(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<HomePlan | undefined> {
  const { rows } = await sql<HomePlan>`${selected}
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
    order by ended_at desc nulls first, home_plan_id desc limit 1`.execute(tx);
  return rows[0];
}

/** All plans of one course of these entries of one patient, the oldest first. */
export async function listPlansOfCourse(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
  courseStartedOn: string,
): Promise<readonly HomePlan[]> {
  const { rows } = await sql<HomePlan>`${selected}
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
      and course_started_on = ${courseStartedOn} order by created_at, home_plan_id`.execute(tx);
  return rows;
}

/** Every plan of these entries of one patient, the oldest first. */
export async function listPlansOf(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly HomePlan[]> {
  const { rows } = await sql<HomePlan>`${selected}
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
    order by created_at, home_plan_id`.execute(tx);
  return rows;
}

/** Every plan of the clinic that runs. */
export async function listRunningPlans(tx: TenantTx, clinicId: string): Promise<readonly HomePlan[]> {
  const { rows } = await sql<HomePlan>`${selected}
    where clinic_id = ${clinicId} and ended_at is null order by home_plan_id`.execute(tx);
  return rows;
}

export interface PlanEnd {
  readonly homePlanId: string;
  readonly ended: HomePlanEnd;
  readonly at: Date;
  readonly selfCare: readonly string[];
}

/** False where the plan had ended before. */
export async function endHomePlan(tx: TenantTx, clinicId: string, it: PlanEnd): Promise<boolean> {
  const { numAffectedRows } = await sql`update home_plans set ended_at = ${it.at}, ended = ${it.ended},
      self_care = ${JSON.stringify(it.selfCare)}::jsonb, version = version + 1
    where clinic_id = ${clinicId} and home_plan_id = ${it.homePlanId} and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function setRemindAt(
  tx: TenantTx,
  clinicId: string,
  { homePlanId, remindAt }: { readonly homePlanId: string; readonly remindAt: string | null },
): Promise<void> {
  await sql`update home_plans set remind_at = ${remindAt}, version = version + 1
    where clinic_id = ${clinicId} and home_plan_id = ${homePlanId}`.execute(tx);
}

export async function setActivities(
  tx: TenantTx,
  clinicId: string,
  { homePlanId, activities }: { readonly homePlanId: string; readonly activities: readonly string[] },
): Promise<void> {
  await sql`update home_plans set activities = ${JSON.stringify(activities)}::jsonb, version = version + 1
    where clinic_id = ${clinicId} and home_plan_id = ${homePlanId}`.execute(tx);
}

const selected = sql`select home_plan_id as "homePlanId", patient_id as "patientId", encounter_id as "encounterId",
  language, started_on::text as "startedOn", course_started_on::text as "courseStartedOn", content, exercises, activities,
  check_in_days as "checkInDays", silence_days as "silenceDays", remind_at as "remindAt", ended_at as "endedAt", ended,
  self_care as "selfCare", version from home_plans`;
