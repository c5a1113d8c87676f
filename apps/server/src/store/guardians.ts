import type { GuardianOfPatient } from '@junction/contract';
import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** Those who act now for some entries of one patient. */
export async function listGuardians(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly GuardianOfPatient[]> {
  const { rows } = await sql<Row>`
    select gs.guardianship_id, gs.guardian_id, g.name, gs.relation, c.kind, c.value, gs.started_at
    from guardianships gs
    join guardians g on g.clinic_id = gs.clinic_id and g.guardian_id = gs.guardian_id
    join contact_points c on c.clinic_id = g.clinic_id and c.contact_point_id = g.contact_point_id
    where gs.clinic_id = ${clinicId} and gs.patient_id = any(${[...patientIds]}::uuid[]) and gs.ended_at is null
    order by gs.guardianship_id`.execute(tx);
  return rows.map((row) => ({
    guardianshipId: row.guardianship_id,
    guardianId: row.guardian_id,
    name: row.name,
    relation: row.relation,
    contact: { kind: row.kind, value: row.value },
    startedAt: row.started_at.toISOString(),
  }));
}

interface Row {
  readonly guardianship_id: string;
  readonly guardian_id: string;
  readonly name: string;
  readonly relation: GuardianOfPatient['relation'];
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly started_at: Date;
}

/** The guardian of this name at this contact, made with the id when there is none: one parent acts for several children. */
export async function ensureGuardian(
  tx: TenantTx,
  clinicId: string,
  guardian: { readonly newGuardianId: string; readonly name: string; readonly contactPointId: string },
): Promise<string> {
  const found = await tx
    .selectFrom('guardians')
    .select('guardian_id')
    .where('clinic_id', '=', clinicId)
    .where('contact_point_id', '=', guardian.contactPointId)
    .where('name', '=', guardian.name)
    .orderBy('guardian_id')
    .executeTakeFirst();
  if (found !== undefined) return found.guardian_id;
  await tx
    .insertInto('guardians')
    .values({
      clinic_id: clinicId,
      guardian_id: guardian.newGuardianId,
      name: guardian.name,
      contact_point_id: guardian.contactPointId,
    })
    .execute();
  return guardian.newGuardianId;
}

export interface NewGuardianship {
  readonly guardianshipId: string;
  readonly guardianId: string;
  readonly patientId: string;
  readonly relation: GuardianOfPatient['relation'];
}

/** False, and nothing added, when this guardian acts for the patient already. */
export async function insertGuardianship(tx: TenantTx, clinicId: string, it: NewGuardianship): Promise<boolean> {
  const added = await tx
    .insertInto('guardianships')
    .values({
      clinic_id: clinicId,
      guardianship_id: it.guardianshipId,
      guardian_id: it.guardianId,
      patient_id: it.patientId,
      relation: it.relation,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False when none of these entries has it in force. */
export async function endGuardianship(
  tx: TenantTx,
  clinicId: string,
  { patientIds, guardianshipId }: { readonly patientIds: readonly string[]; readonly guardianshipId: string },
): Promise<boolean> {
  const updated = await tx
    .updateTable('guardianships')
    .set({ ended_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('guardianship_id', '=', guardianshipId)
    .where('patient_id', 'in', [...patientIds])
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** The entries for which the guardian acts now. */
export async function listWards(tx: TenantTx, clinicId: string, guardianId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('guardianships')
    .select('patient_id')
    .where('clinic_id', '=', clinicId)
    .where('guardian_id', '=', guardianId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.patient_id);
}
