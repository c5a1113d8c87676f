import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** A patient whom an e-mail address reaches: the kept entry of merged ones. */
export interface PatientAtAddress {
  readonly patientId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
}

export async function listPatientsAt(
  tx: TenantTx,
  clinicId: string,
  email: string,
): Promise<readonly PatientAtAddress[]> {
  const { rows } = await sql<PatientAtAddress>`
    select distinct k.patient_id as "patientId", k.given_name as "givenName", k.family_name as "familyName",
      k.birth_date::text as "birthDate"
    from contact_points c
    join patient_contacts pc on pc.clinic_id = c.clinic_id and pc.contact_point_id = c.contact_point_id
    join patients p on p.clinic_id = pc.clinic_id and p.patient_id = pc.patient_id
    join patients k on k.clinic_id = p.clinic_id and k.patient_id = coalesce(p.merged_into, p.patient_id)
    where c.clinic_id = ${clinicId} and c.kind = 'email' and c.value = ${email} and pc.removed_at is null
    order by 2, 1`.execute(tx);
  return rows;
}

/** The language in which one is told of visits: as the patient chose, or else as they booked last; null: neither is known. */
export async function findLanguageOf(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<'en' | 'es' | null> {
  const { rows } = await sql<{ readonly language: 'en' | 'es' | null }>`
    select coalesce(
      (select m.language from patient_message_choices m
        where m.clinic_id = ${clinicId} and m.patient_id = any(${[...patientIds]}::uuid[]) and m.language is not null limit 1),
      (select v.language from visits v
        where v.clinic_id = ${clinicId} and v.patient_id = any(${[...patientIds]}::uuid[]) and v.booked_by = 'online'
        order by v.starts_at desc limit 1)) as language`.execute(tx);
  return rows[0]?.language ?? null;
}

/** Held until the transaction ends; taken before any row. */
export async function lockAddress(tx: TenantTx, clinicId: string, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${email}`}, 0))`.execute(tx);
}
