import type { EncounterPatient } from '@junction/encounter';
import { invariant } from '@junction/kernel';
import { findEncounter } from '../../store/encounters.ts';
import { findPatient } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';

/** Age in whole years on a day; undefined: no birth date is known. Both are days of the calendar such as 1984-02-29. */
export function ageOn(birthDate: string | null, day: string): number | undefined {
  if (birthDate === null) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What the reasoning is told of the person, as of the day on which the encounter began. */
export async function loadEncounterPatient(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<EncounterPatient> {
  const encounter = await findEncounter(tx, clinicId, encounterId);
  invariant(encounter !== undefined, 'an encounter without a row');
  const patient = await findPatient(tx, clinicId, encounter.patientId);
  invariant(patient !== undefined, 'an encounter without a patient');
  const ageYears = ageOn(patient.birthDate, encounter.startedAt.slice(0, 10));
  return { ...(ageYears === undefined ? {} : { ageYears }), ...(patient.sex === null ? {} : { sex: patient.sex }) };
}
