import { clinicalDocumentSchema, documentEntrySchema } from '@junction/contract';
import { insertDocument } from '../../store/documents.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';

export const addDocument = defineUseCase({
  name: 'addDocument',
  summary: 'Record a document of an encounter',
  permission: 'encounter:record',
  action: 'create',
  input: documentEntrySchema,
  output: clinicalDocumentSchema,
  subject: patientOfEncounter,
  run: async (tx, context, entry) => {
    const patientId = subjectOf(context);
    const documentId = context.newId();
    const document = await insertDocument(
      tx,
      context.clinicId,
      { ...entry, patientId, documentId },
      recordingOf(context),
    );
    return done(document, [{ resource: 'document', id: documentId, patientId }]);
  },
});
