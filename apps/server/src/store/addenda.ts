import type { Addendum, AddendumEntry } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { type Selectable, sql } from 'kysely';
import type { OfEncounter } from './observations.ts';
import { type Recording, recordedColumns, recordingColumns, toRecorded } from './recorded.ts';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = [
  ...(['addendum_id', 'corrects_encounter', 'corrects_observation', 'corrects_document', 'corrects_plan'] as const),
  ...(['reason', 'text', ...recordedColumns] as const),
] as const;

type Corrected = Addendum['corrects'];

/** True when the encounter is, or holds, what is to be corrected. */
export async function hasFact(tx: TenantTx, clinicId: string, encounterId: string, fact: Corrected): Promise<boolean> {
  const [table, column] = places[fact.kind];
  const { rows } = await sql`select 1 from ${sql.table(table)} where clinic_id = ${clinicId}
    and encounter_id = ${encounterId} and ${sql.ref(column)} = ${fact.id}`.execute(tx);
  return rows.length === 1;
}

const places = {
  encounter: ['encounters', 'encounter_id'],
  observation: ['observations', 'observation_id'],
  document: ['documents', 'document_id'],
  plan: ['plans', 'plan_id'],
} as const satisfies Readonly<Record<Corrected['kind'], readonly [string, string]>>;

export async function insertAddendum(
  tx: TenantTx,
  clinicId: string,
  addendum: Omit<AddendumEntry, 'encounterId'> & OfEncounter & { readonly addendumId: string },
  recording: Recording,
): Promise<Addendum> {
  const { corrects } = addendum;
  const idIf = (kind: Corrected['kind']): string | null => (corrects.kind === kind ? corrects.id : null);
  const row = await tx
    .insertInto('addenda')
    .values({
      clinic_id: clinicId,
      addendum_id: addendum.addendumId,
      encounter_id: addendum.encounterId,
      patient_id: addendum.patientId,
      corrects_encounter: idIf('encounter'),
      corrects_observation: idIf('observation'),
      corrects_document: idIf('document'),
      corrects_plan: idIf('plan'),
      reason: addendum.reason,
      text: addendum.text,
      ...recordingColumns(recording),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toAddendum(row);
}

/** In the order in which they were recorded. */
export async function listAddenda(tx: TenantTx, clinicId: string, encounterId: string): Promise<readonly Addendum[]> {
  const rows = await tx
    .selectFrom('addenda')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .orderBy('addendum_id')
    .execute();
  return rows.map(toAddendum);
}

const toAddendum = (row: Pick<Selectable<TenantSchema['addenda']>, (typeof columns)[number]>): Addendum => ({
  addendumId: row.addendum_id,
  corrects: correctedOf(row),
  reason: row.reason,
  text: row.text,
  ...toRecorded(row),
});

function correctedOf(row: {
  readonly corrects_encounter: string | null;
  readonly corrects_observation: string | null;
  readonly corrects_document: string | null;
  readonly corrects_plan: string | null;
}): Corrected {
  if (row.corrects_encounter !== null) return { kind: 'encounter', id: row.corrects_encounter };
  if (row.corrects_observation !== null) return { kind: 'observation', id: row.corrects_observation };
  if (row.corrects_document !== null) return { kind: 'document', id: row.corrects_document };
  invariant(row.corrects_plan !== null, 'an addendum corrects one fact');
  return { kind: 'plan', id: row.corrects_plan };
}
