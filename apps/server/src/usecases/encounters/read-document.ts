import {
  documentIdSchema,
  type PrintableDocument,
  printableDocumentSchema,
  type StoredEntry,
} from '@junction/contract';
import { bodiesOf, foldEntries } from '@junction/encounter';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { findDocument } from '../../store/documents.ts';
import { listEntries } from '../../store/encounter-entries.ts';
import { findPatient } from '../../store/patients.ts';
import { findSignature } from '../../store/signatures.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { toSignatureDocument } from './signature-document.ts';
import { parseContent, toEntry } from './signed-content.ts';

/** A document of a signed encounter with all that stands on its paper. */
export const readDocument = defineUseCase({
  name: 'readDocument',
  summary: 'Read a document with what stands at its head and foot',
  permission: 'encounter:read',
  action: 'read',
  input: documentIdSchema,
  output: printableDocumentSchema,
  subject: async (tx, clinicId, { documentId }) => (await findDocument(tx, clinicId, documentId))?.patientId,
  run: async (tx, { clinicId }, { documentId }) => {
    const found = await findDocument(tx, clinicId, documentId);
    const settings = await findClinicSettings(tx, clinicId);
    const patient = found && (await findPatient(tx, clinicId, found.patientId));
    if (found === undefined || settings === undefined || patient === undefined) return notFound;
    const { kind, title, content, recordedAt } = found.document;
    const { language, body } = content;
    const value: PrintableDocument = {
      ...{ documentId, encounterId: found.encounterId, kind, title },
      language: language === 'es' ? 'es' : 'en',
      body: typeof body === 'string' ? body : '',
      recordedAt,
      patient: {
        name: `${patient.givenName} ${patient.familyName}`,
        birthDate: patient.birthDate,
        isSample: patient.isSample,
      },
      clinic: {
        name: settings.name,
        address: [settings.street, [settings.city, settings.state, settings.postalCode].filter(Boolean).join(', ')]
          .filter(Boolean)
          .join(', '),
        phone: settings.phone,
        zone: settings.timeZone,
        locale: settings.locale,
      },
      signature: await signatureOf(tx, clinicId, found.encounterId),
      drawing: drawingOf(await listEntries(tx, clinicId, found.encounterId)),
    };
    return done(value, [{ resource: 'document', id: documentId, patientId: found.patientId }]);
  },
});

const drawingOf = (entries: readonly StoredEntry[]): unknown =>
  bodiesOf(foldEntries(entries.map(toEntry)), 'pain')[0]?.drawing ?? null;

async function signatureOf(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<PrintableDocument['signature']> {
  const signature = await findSignature(tx, clinicId, encounterId);
  if (signature === undefined) return null;
  return toSignatureDocument(signature, parseContent(signature.content).assessment.knowledge.version);
}
