import type { ClinicalDocument, DocumentEntry } from '@junction/contract';
import type { Selectable } from 'kysely';
import type { OfEncounter } from './observations.ts';
import { type Recording, recordedColumns, recordingColumns, toRecorded } from './recorded.ts';
import type { TenantTx } from './tenant.ts';
import type { TenantSchema } from './tenant-schema.ts';

const columns = ['document_id', 'kind', 'title', 'content', ...recordedColumns] as const;

export async function insertDocument(
  tx: TenantTx,
  clinicId: string,
  document: Omit<DocumentEntry, 'encounterId'> & OfEncounter & { readonly documentId: string },
  recording: Recording,
): Promise<ClinicalDocument> {
  const row = await tx
    .insertInto('documents')
    .values({
      clinic_id: clinicId,
      document_id: document.documentId,
      encounter_id: document.encounterId,
      patient_id: document.patientId,
      kind: document.kind,
      title: document.title,
      content: JSON.stringify(document.content),
      ...recordingColumns(recording),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toDocument(row);
}

/** One document, and whose it is. */
export async function findDocument(
  tx: TenantTx,
  clinicId: string,
  documentId: string,
): Promise<(OfEncounter & { readonly document: ClinicalDocument }) | undefined> {
  const row = await tx
    .selectFrom('documents')
    .select([...columns, 'encounter_id', 'patient_id'])
    .where('clinic_id', '=', clinicId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { encounterId: row.encounter_id, patientId: row.patient_id, document: toDocument(row) };
}

/** In the order in which they were recorded. */
export async function listDocuments(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<readonly ClinicalDocument[]> {
  const rows = await tx
    .selectFrom('documents')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('encounter_id', '=', encounterId)
    .orderBy('document_id')
    .execute();
  return rows.map(toDocument);
}

const toDocument = (row: Pick<Selectable<TenantSchema['documents']>, (typeof columns)[number]>): ClinicalDocument => ({
  documentId: row.document_id,
  kind: row.kind as ClinicalDocument['kind'], // The table allows no other.
  title: row.title,
  content: row.content as ClinicalDocument['content'], // The table takes objects only.
  ...toRecorded(row),
});
