import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { withSignInTables } from './sign-in-schema.ts';

export async function findPinHash(tx: TenantTx, clinicId: string, staffId: string): Promise<string | undefined> {
  const row = await withSignInTables(tx)
    .selectFrom('staff_pins')
    .select('pin_hash')
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row?.pin_hash;
}

export async function setPinHash(tx: TenantTx, clinicId: string, staffId: string, pinHash: string): Promise<void> {
  await withSignInTables(tx)
    .insertInto('staff_pins')
    .values({ clinic_id: clinicId, staff_id: staffId, pin_hash: pinHash })
    .onConflict((conflict) =>
      conflict.columns(['clinic_id', 'staff_id']).doUpdateSet({ pin_hash: pinHash, set_at: sql<Date>`now()` }),
    )
    .execute();
}

/** The one open invitation of the person; an earlier one is no longer good. */
export async function putInvitation(
  tx: TenantTx,
  clinicId: string,
  invitation: { readonly staffId: string; readonly tokenHash: Buffer; readonly expiresAt: Date },
): Promise<void> {
  const { staffId, tokenHash, expiresAt } = invitation;
  const values = { token_hash: tokenHash, expires_at: expiresAt, used_at: null };
  await withSignInTables(tx)
    .insertInto('staff_invitations')
    .values({ clinic_id: clinicId, staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'staff_id']).doUpdateSet(values))
    .execute();
}

/** Uses up the invitation and returns whose it is; undefined: there is none, it is too old, or it was used. */
export async function useInvitation(tx: TenantTx, clinicId: string, tokenHash: Buffer): Promise<string | undefined> {
  const row = await withSignInTables(tx)
    .updateTable('staff_invitations')
    .set({ used_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('staff_id')
    .executeTakeFirst();
  return row?.staff_id;
}

export async function linkContactPoint(
  tx: TenantTx,
  clinicId: string,
  { contactPointId, authUserId }: { readonly contactPointId: string; readonly authUserId: string },
): Promise<void> {
  await withSignInTables(tx)
    .insertInto('patient_logins')
    .values({ clinic_id: clinicId, contact_point_id: contactPointId, auth_user_id: authUserId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The contact point to which the codes of this user are mailed. */
export async function findLoginPoint(tx: TenantTx, clinicId: string, authUserId: string): Promise<string | undefined> {
  const row = await withSignInTables(tx)
    .selectFrom('patient_logins')
    .select('contact_point_id')
    .where('clinic_id', '=', clinicId)
    .where('auth_user_id', '=', authUserId)
    .executeTakeFirst();
  return row?.contact_point_id;
}

export interface NewPatientCode {
  readonly patientCodeId: string;
  readonly patientId: string;
  readonly codeHash: Buffer;
  readonly madeBy: string;
  readonly expiresAt: Date;
}

/** Puts a new code in place; unused ones of the patient are no longer good. */
export async function putPatientCode(tx: TenantTx, clinicId: string, code: NewPatientCode): Promise<void> {
  const tables = withSignInTables(tx);
  await tables
    .updateTable('patient_codes')
    .set({ expires_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', code.patientId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute();
  await tables
    .insertInto('patient_codes')
    .values({
      clinic_id: clinicId,
      patient_code_id: code.patientCodeId,
      patient_id: code.patientId,
      code_hash: code.codeHash,
      made_by: code.madeBy,
      expires_at: code.expiresAt,
    })
    .execute();
}

/** Uses up the code and returns whose it is; undefined: there is none, it is too old, or it was used. */
export async function usePatientCode(tx: TenantTx, clinicId: string, codeHash: Buffer): Promise<string | undefined> {
  const row = await withSignInTables(tx)
    .updateTable('patient_codes')
    .set({ used_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('patient_id')
    .executeTakeFirst();
  return row?.patient_id;
}
