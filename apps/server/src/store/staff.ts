import type { StaffMember } from '@junction/contract';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { StaffRole } from '../actor.ts';
import type { TenantTx } from './tenant.ts';

interface Row {
  readonly staff_id: string;
  readonly name: string;
  readonly email: string;
  readonly auth_user_id: string | null;
  readonly is_sample: boolean;
  readonly invited_at: Date;
  readonly version: number;
  readonly roles: readonly StaffRole[];
}

/** Everyone who works here now, by name. */
export async function listStaff(tx: TenantTx, clinicId: string): Promise<readonly StaffMember[]> {
  return selectStaff(tx, sql<SqlBool>`s.clinic_id = ${clinicId} and s.removed_at is null`);
}

/** One who works here now. */
export async function findStaff(tx: TenantTx, clinicId: string, staffId: string): Promise<StaffMember | undefined> {
  const [found] = await selectStaff(
    tx,
    sql<SqlBool>`s.clinic_id = ${clinicId} and s.staff_id = ${staffId} and s.removed_at is null`,
  );
  return found;
}

export interface NewStaff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly isSample: boolean;
}

/** Adds the person with their roles; false, and nothing added, when somebody here has the address already. */
export async function insertStaff(tx: TenantTx, clinicId: string, person: NewStaff): Promise<boolean> {
  const added = await tx
    .insertInto('staff')
    .values({
      clinic_id: clinicId,
      staff_id: person.staffId,
      name: person.name,
      email: person.email,
      auth_user_id: null,
      is_sample: person.isSample,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await insertRoles(tx, clinicId, person.staffId, person.roles);
  return true;
}

/** False, and nothing changed, when the version is not the newest any more or the person has left. */
export async function updateStaff(
  tx: TenantTx,
  clinicId: string,
  change: {
    readonly staffId: string;
    readonly name: string;
    readonly roles: readonly StaffRole[];
    readonly version: number;
  },
): Promise<boolean> {
  const { staffId, version } = change;
  const updated = await tx
    .updateTable('staff')
    .set({ name: change.name, version: version + 1 })
    .where(({ and, eb }) =>
      and([
        ...[eb('clinic_id', '=', clinicId), eb('staff_id', '=', staffId)],
        ...[eb('version', '=', version), eb('removed_at', 'is', null)],
      ]),
    )
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return false;
  await tx.deleteFrom('staff_roles').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).execute();
  await insertRoles(tx, clinicId, staffId, change.roles);
  return true;
}

/** Marks the person as gone; the row stays, for what they did is theirs. False when the version is not the newest any more. */
export async function removeStaff(
  tx: TenantTx,
  clinicId: string,
  { staffId, version }: { readonly staffId: string; readonly version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('staff')
    .set({ removed_at: sql<Date>`now()`, version: version + 1 })
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

async function insertRoles(
  tx: TenantTx,
  clinicId: string,
  staffId: string,
  roles: readonly StaffRole[],
): Promise<void> {
  const rows = roles.map((role) => ({ clinic_id: clinicId, staff_id: staffId, role }));
  await tx.insertInto('staff_roles').values(rows).execute();
}

async function selectStaff(tx: TenantTx, condition: Expression<SqlBool>): Promise<readonly StaffMember[]> {
  const { rows } = await sql<Row>`
    select s.staff_id, s.name, s.email, s.auth_user_id, s.is_sample, s.invited_at, s.version,
      array(select r.role from staff_roles r where r.clinic_id = s.clinic_id and r.staff_id = s.staff_id
        order by r.role) as roles
    from staff s where ${condition} order by s.name, s.staff_id`.execute(tx);
  return rows.map((row) => ({
    staffId: row.staff_id,
    name: row.name,
    email: row.email,
    roles: [...row.roles],
    hasSignIn: row.auth_user_id !== null,
    isSample: row.is_sample,
    invitedAt: row.invited_at.toISOString(),
    version: row.version,
  }));
}
