import type { ColumnType } from 'kysely';

/** The tables of one clinic as Kysely sees them; `migrations/` is what makes them. Reached through `withTenant` only. */
export interface TenantSchema {
  readonly clinics: ClinicSettingsRow;
  readonly staff: StaffRow;
  readonly staff_roles: { readonly clinic_id: string; readonly staff_id: string; readonly role: string };
  readonly patients: PatientRow;
  readonly contact_points: ContactPointRow;
  readonly patient_contacts: PatientContactRow;
  readonly guardians: GuardianRow;
  readonly guardianships: GuardianshipRow;
  readonly patient_merges: PatientMergeRow;
  readonly idempotency_keys: IdempotencyKeyRow;
  readonly encounters: EncounterRow;
  readonly observations: ObservationRow;
  readonly documents: DocumentRow;
  readonly plans: PlanRow;
  readonly addenda: AddendumRow;
  readonly audit_entries: AuditEntryRow;
  readonly audit_seals: AuditSealRow;
}

/** Set by the database at insert, never changed. */
type Stamp = ColumnType<Date, never, never>;
/** Null until something ends. */
type EndStamp = ColumnType<Date | null, never, Date>;
/** A date of the calendar, always selected as text. */
type Day = ColumnType<string | null, string | null, string | null>;
type Json = ColumnType<unknown, string, string>;
type Id = ColumnType<string, string, never>;

interface ClinicSettingsRow {
  readonly clinic_id: Id;
  readonly slug: ColumnType<string, never, never>;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly time_zone: string;
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly locale: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hours: Json;
  readonly branding: Json;
  readonly settings: Json;
  readonly version: number;
}

interface StaffRow {
  readonly clinic_id: Id;
  readonly staff_id: Id;
  readonly name: string;
  readonly email: string;
  readonly auth_user_id: string | null;
  readonly is_sample: ColumnType<boolean, boolean | undefined, never>;
  readonly invited_at: Stamp;
  readonly removed_at: EndStamp;
  readonly version: ColumnType<number, number | undefined, number>;
}

interface PatientRow {
  readonly clinic_id: Id;
  readonly patient_id: Id;
  readonly given_name: string;
  readonly family_name: string;
  readonly preferred_name: string | null;
  readonly birth_date: Day;
  readonly sex: string | null;
  readonly search_key: string;
  readonly merged_into: ColumnType<string | null, never, string | null>;
  readonly is_sample: ColumnType<boolean, boolean | undefined, never>;
  readonly created_at: Stamp;
  readonly version: ColumnType<number, number | undefined, number>;
}

interface ContactPointRow {
  readonly clinic_id: Id;
  readonly contact_point_id: Id;
  readonly kind: string;
  readonly value: string;
  readonly created_at: Stamp;
}

interface PatientContactRow {
  readonly clinic_id: Id;
  readonly patient_contact_id: Id;
  readonly patient_id: Id;
  readonly contact_point_id: Id;
  readonly relation: string;
  readonly added_at: Stamp;
  readonly removed_at: EndStamp;
}

interface GuardianRow {
  readonly clinic_id: Id;
  readonly guardian_id: Id;
  readonly name: string;
  readonly contact_point_id: Id;
  readonly created_at: Stamp;
}

interface GuardianshipRow {
  readonly clinic_id: Id;
  readonly guardianship_id: Id;
  readonly guardian_id: Id;
  readonly patient_id: Id;
  readonly relation: string;
  readonly started_at: Stamp;
  readonly ended_at: EndStamp;
}

interface PatientMergeRow {
  readonly clinic_id: Id;
  readonly merge_id: Id;
  readonly kept_id: Id;
  readonly merged_id: Id;
  readonly reason: string;
  readonly image: Json;
  readonly merged_at: Stamp;
  readonly merged_by: Id;
  readonly undone_at: EndStamp;
  readonly undone_by: ColumnType<string | null, never, string>;
  readonly undo_reason: ColumnType<string | null, never, string>;
}

interface IdempotencyKeyRow {
  readonly clinic_id: Id;
  readonly actor_id: Id;
  readonly key: Id;
  readonly use_case: string;
  readonly input_hash: Buffer;
  readonly answer: ColumnType<unknown, never, string>;
  readonly created_at: Stamp;
}

interface Recorded {
  readonly clinic_id: Id;
  readonly patient_id: Id;
  readonly recorded_at: Stamp;
  readonly recorded_by_kind: ColumnType<string, string, never>;
  readonly recorded_by: ColumnType<string, string, never>;
  readonly origin: ColumnType<unknown, string, never>;
}

interface EncounterRow extends Recorded {
  readonly encounter_id: Id;
  readonly kind: string;
  readonly reason: string | null;
  readonly started_at: ColumnType<Date, string, never>;
  readonly visit_id: ColumnType<string | null, string | null | undefined, never>;
}

interface ObservationRow extends Recorded {
  readonly observation_id: Id;
  readonly encounter_id: Id;
  readonly code: string;
  readonly value: ColumnType<string | number, string, never>;
  readonly side: string | null;
  readonly level: string | null;
  readonly observed_at: ColumnType<Date, string, never>;
}

interface DocumentRow extends Recorded {
  readonly document_id: Id;
  readonly encounter_id: Id;
  readonly kind: string;
  readonly title: string;
  readonly content: ColumnType<unknown, string, never>;
}

interface PlanRow extends Recorded {
  readonly plan_id: Id;
  readonly encounter_id: Id;
  readonly content: ColumnType<unknown, string, never>;
}

interface AddendumRow extends Recorded {
  readonly addendum_id: Id;
  readonly encounter_id: Id;
  readonly corrects_encounter: string | null;
  readonly corrects_observation: string | null;
  readonly corrects_document: string | null;
  readonly corrects_plan: string | null;
  readonly reason: string;
  readonly text: string;
}

interface AuditEntryRow {
  readonly clinic_id: Id;
  readonly entry_id: Id;
  readonly at: Stamp;
  readonly actor_kind: Id;
  readonly actor_id: Id;
  readonly action: Id;
  readonly resource: Id;
  readonly resource_id: ColumnType<string | null, string | null, never>;
  readonly patient_id: ColumnType<string | null, string | null, never>;
  readonly request_id: Id;
}

interface AuditSealRow {
  readonly clinic_id: Id;
  readonly seq: ColumnType<number, number, never>;
  readonly entries: ColumnType<string[], readonly string[], never>;
  readonly hash: ColumnType<Buffer, Buffer, never>;
  readonly sealed_at: Stamp;
}
