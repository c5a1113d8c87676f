import { sql } from 'kysely';
import type { StaffRole } from '../../actor.ts';
import type { TenantTx } from '../tenant.ts';

export interface SignInStaff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly authUserId: string | null;
  readonly isSample: boolean;
  readonly roles: readonly StaffRole[];
}

/** One who works here now, by their row or by the user they sign in as. */
export async function findSignInStaff(
  tx: TenantTx,
  clinicId: string,
  by: { readonly staffId: string } | { readonly authUserId: string },
): Promise<SignInStaff | undefined> {
  const condition = 'staffId' in by ? sql`s.staff_id = ${by.staffId}` : sql`s.auth_user_id = ${by.authUserId}`;
  const { rows } = await sql<{
    staff_id: string;
    name: string;
    email: string;
    auth_user_id: string | null;
    is_sample: boolean;
    roles: StaffRole[];
  }>`
    select s.staff_id, s.name, s.email, s.auth_user_id, s.is_sample,
      array(select r.role from staff_roles r where r.clinic_id = s.clinic_id and r.staff_id = s.staff_id order by r.role) as roles
    from staff s where s.clinic_id = ${clinicId} and s.removed_at is null and ${condition}`.execute(tx);
  const [row] = rows;
  return (
    row && {
      staffId: row.staff_id,
      name: row.name,
      email: row.email,
      authUserId: row.auth_user_id,
      isSample: row.is_sample,
      roles: row.roles,
    }
  );
}

/** Lets the person sign in as the user. */
export async function linkStaff(
  tx: TenantTx,
  clinicId: string,
  { staffId, authUserId }: { readonly staffId: string; readonly authUserId: string },
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ auth_user_id: authUserId })
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .execute();
}

/** A person that somebody at a contact point may be: a patient, or one who acts for patients. */
export interface SignInPerson {
  readonly kind: 'patient' | 'guardian';
  readonly id: string;
  readonly name: string;
}

export async function findContactPointId(tx: TenantTx, clinicId: string, email: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('contact_points')
    .select('contact_point_id')
    .where('clinic_id', '=', clinicId)
    .where('kind', '=', 'email')
    .where('value', '=', email)
    .executeTakeFirst();
  return row?.contact_point_id;
}

const callName = sql`coalesce(k.preferred_name, k.given_name) || ' ' || k.family_name`;

/** Everyone whose contact point it is: of merged entries the kept one, once. Patients first, each kind by name. */
export async function listPeopleAt(
  tx: TenantTx,
  clinicId: string,
  contactPointId: string,
): Promise<readonly SignInPerson[]> {
  const { rows } = await sql<SignInPerson>`
    select 'patient' as kind, k.patient_id as id, ${callName} as name
    from patient_contacts c
    join patients p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
    join patients k on k.clinic_id = p.clinic_id and k.patient_id = coalesce(p.merged_into, p.patient_id)
    where c.clinic_id = ${clinicId} and c.contact_point_id = ${contactPointId}
      and c.removed_at is null and c.relation in ('self', 'shared')
    union
    select 'guardian', g.guardian_id, g.name
    from guardians g
    where g.clinic_id = ${clinicId} and g.contact_point_id = ${contactPointId} and exists (
      select 1 from guardianships s
      where s.clinic_id = g.clinic_id and s.guardian_id = g.guardian_id and s.ended_at is null)
    order by kind desc, name, id`.execute(tx);
  return rows;
}

/** A patient by their row, or by the row that it was merged into. */
export async function findSignInPatient(
  tx: TenantTx,
  clinicId: string,
  patientId: string,
): Promise<SignInPerson | undefined> {
  const { rows } = await sql<SignInPerson>`
    select 'patient' as kind, k.patient_id as id, ${callName} as name
    from patients p
    join patients k on k.clinic_id = p.clinic_id and k.patient_id = coalesce(p.merged_into, p.patient_id)
    where p.clinic_id = ${clinicId} and p.patient_id = ${patientId}`.execute(tx);
  return rows[0];
}
