import type { ContactAddress, PatientContact } from '@junction/contract';
import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** The contacts in use of some entries of one patient. */
export async function listContacts(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly PatientContact[]> {
  const rows = await tx
    .selectFrom('patient_contacts as pc')
    .innerJoin('contact_points as c', (join) =>
      join.onRef('c.clinic_id', '=', 'pc.clinic_id').onRef('c.contact_point_id', '=', 'pc.contact_point_id'),
    )
    .select(['pc.patient_contact_id', 'pc.contact_point_id', 'c.kind', 'c.value', 'pc.relation', 'pc.added_at'])
    .where('pc.clinic_id', '=', clinicId)
    .where('pc.patient_id', 'in', [...patientIds])
    .where('pc.removed_at', 'is', null)
    .orderBy('pc.patient_contact_id')
    .execute();
  return rows.map((row) => ({
    patientContactId: row.patient_contact_id,
    contactPointId: row.contact_point_id,
    kind: row.kind as PatientContact['kind'], // The table allows no other.
    value: row.value,
    relation: row.relation as PatientContact['relation'], // Nor here.
    addedAt: row.added_at.toISOString(),
  }));
}

/** The contact point of the address, made with the id when the clinic has none. */
export async function ensureContactPoint(
  tx: TenantTx,
  clinicId: string,
  { kind, value }: ContactAddress,
  newPointId: string,
): Promise<string> {
  await tx
    .insertInto('contact_points')
    .values({ clinic_id: clinicId, contact_point_id: newPointId, kind, value })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'kind', 'value']).doNothing())
    .execute();
  const row = await tx
    .selectFrom('contact_points')
    .select('contact_point_id')
    .where('clinic_id', '=', clinicId)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirstOrThrow();
  return row.contact_point_id;
}

export interface NewContact {
  readonly patientContactId: string;
  readonly patientId: string;
  readonly contactPointId: string;
  readonly relation: PatientContact['relation'];
}

/** False, and nothing added, when the patient has this contact already. */
export async function insertContact(tx: TenantTx, clinicId: string, contact: NewContact): Promise<boolean> {
  const added = await tx
    .insertInto('patient_contacts')
    .values({
      clinic_id: clinicId,
      patient_contact_id: contact.patientContactId,
      patient_id: contact.patientId,
      contact_point_id: contact.contactPointId,
      relation: contact.relation,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Puts a contact out of use, keeping the row. False when none of these entries has it in use. */
export async function removeContact(
  tx: TenantTx,
  clinicId: string,
  { patientIds, patientContactId }: { readonly patientIds: readonly string[]; readonly patientContactId: string },
): Promise<boolean> {
  const updated = await tx
    .updateTable('patient_contacts')
    .set({ removed_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('patient_contact_id', '=', patientContactId)
    .where('patient_id', 'in', [...patientIds])
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
