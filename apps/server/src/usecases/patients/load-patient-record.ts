import type { PatientRecord } from '@junction/contract';
import { listContacts } from '../../store/contacts.ts';
import { listGuardians } from '../../store/guardians.ts';
import { findPatient, listEntriesOf } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';

/** The patient with contacts and guardians, those of merged entries included. */
export async function loadPatientRecord(
  tx: TenantTx,
  clinicId: string,
  patientId: string,
): Promise<PatientRecord | undefined> {
  const patient = await findPatient(tx, clinicId, patientId);
  if (patient === undefined) return undefined;
  const entries = await listEntriesOf(tx, clinicId, patientId);
  return {
    patient,
    contacts: [...(await listContacts(tx, clinicId, entries))],
    guardians: [...(await listGuardians(tx, clinicId, entries))],
    mergedFrom: entries.filter((entry) => entry !== patientId),
  };
}

/** The id when the clinic has this patient: whose record it is, for use cases that name the patient. */
export async function existingPatient(
  tx: TenantTx,
  clinicId: string,
  { patientId }: { readonly patientId: string },
): Promise<string | undefined> {
  return (await findPatient(tx, clinicId, patientId))?.patientId;
}
