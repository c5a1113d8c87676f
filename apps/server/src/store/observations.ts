import type { Observation, ObservationEntry } from '@junction/contract';
import type { Selectable } from 'kysely';
import { type Recording, recordedColumns, recordingColumns, toRecorded } from './recorded.ts';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = ['observation_id', 'code', 'value', 'side', 'level', 'observed_at', ...recordedColumns] as const;

export interface OfEncounter {
  readonly encounterId: string;
  readonly patientId: string;
}

/** Adds the observations in one statement and returns them in their order. */
export async function insertObservations(
  tx: TenantTx,
  clinicId: string,
  { encounterId, patientId }: OfEncounter,
  entries: readonly (ObservationEntry & { readonly observationId: string })[],
  recording: Recording,
): Promise<readonly Observation[]> {
  const rows = await tx
    .insertInto('observations')
    .values(
      entries.map((entry) => ({
        clinic_id: clinicId,
        observation_id: entry.observationId,
        encounter_id: encounterId,
        patient_id: patientId,
        code: entry.code,
        value: JSON.stringify(entry.value),
        side: entry.side,
        level: entry.level,
        observed_at: entry.observedAt,
        ...recordingColumns(recording),
      })),
    )
    .returning(columns)
    .execute();
  return rows.map(toObservation);
}

/** In the order in which they were recorded. */
export async function listObservations(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<readonly Observation[]> {
  const rows = await tx
    .selectFrom('observations')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .orderBy('observation_id')
    .execute();
  return rows.map(toObservation);
}

const toObservation = (row: Pick<Selectable<TenantSchema['observations']>, (typeof columns)[number]>): Observation => ({
  observationId: row.observation_id,
  code: row.code,
  value: row.value,
  side: row.side as Observation['side'], // The table allows no other.
  level: row.level,
  observedAt: row.observed_at.toISOString(),
  ...toRecorded(row),
});
