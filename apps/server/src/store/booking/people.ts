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

/** Held until the transaction ends; taken before any row. */
export async function lockAddress(tx: TenantTx, clinicId: string, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${email}`}, 0))`.execute(tx);
}
