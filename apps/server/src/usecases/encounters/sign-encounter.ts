import { signatureSchema, signEncounterSchema } from '@junction/contract';
import { foldEntries, questionsOf } from '@junction/encounter';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { insertDocument } from '../../store/documents.ts';
import { listEntries } from '../../store/encounter-entries.ts';
import { keepKnowledge } from '../../store/knowledge-versions.ts';
import { findSignature, holdEncounter, insertSignature } from '../../store/signatures.ts';
import { makeHomePlan } from '../home/make-home-plan.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { loadEncounterPatient } from './encounter-patient.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';
import { toSignatureDocument } from './signature-document.ts';
import { assembleContent, packKnowledge, sealContent, toEntry } from './signed-content.ts';

/**
 * Signs the encounter: the server reckons case, assessment and plan anew from the entries, and stores them with the documents
 * as one whole that nobody changes. Refused when entries came in that the signer has not seen, when something that cannot well be
 * true is still open, or when the plan holds what the gate does not let through.
 */
export const signEncounter = defineUseCase({
  name: 'signEncounter',
  summary: 'Sign an encounter',
  permission: 'encounter:sign',
  action: 'create',
  input: signEncounterSchema,
  output: signatureSchema,
  subject: patientOfEncounter,
  run: async (tx, context, { encounterId, total, documents }) => {
    const { clinicId, assessor, actor } = context;
    const patientId = subjectOf(context);
    await holdEncounter(tx, clinicId, encounterId);
    if ((await findSignature(tx, clinicId, encounterId)) !== undefined) {
      return refuse({ kind: 'conflict', detail: 'This encounter is signed already.' });
    }
    const entries = await listEntries(tx, clinicId, encounterId);
    if (entries.length !== total) {
      const detail = `Something was entered meanwhile: there are ${entries.length} entries and you have seen ${total}. Look at them, then sign.`;
      return refuse({ kind: 'conflict', detail });
    }
    const patient = await loadEncounterPatient(tx, clinicId, encounterId);
    const open = questionsOf(assessor.kb, foldEntries(entries.map(toEntry)), patient);
    const { content, assessment, problems } = assembleContent(assessor, patient, entries, documents);
    const asked = open.map(({ id }) => ({
      path: `entries.${id}`,
      message: 'cannot well be true; correct it, or say why it stands',
    }));
    if (asked.length + problems.length > 0) return refuse({ kind: 'invalid', problems: [...asked, ...problems] });
    const { text, hash } = sealContent(content);
    await keepKnowledge(tx, assessor.kb.hash, () => packKnowledge(assessor));
    await insertSignature(tx, clinicId, {
      ...{ encounterId, patientId, signedBy: actor.id, content: text, contentHash: hash },
      ...{ knowledgeHash: assessor.kb.hash, engine: assessor.engine.version },
    });
    for (const { kind, title, language, body } of documents) {
      await insertDocument(
        tx,
        clinicId,
        { encounterId, patientId, documentId: context.newId(), kind, title, content: { language, body } },
        recordingOf(context),
      );
    }
    await makeHomePlan(tx, context, { encounterId, patientId, content, assessment, documents });
    await tellSchedule(tx, clinicId, [{ kind: 'encounter', id: encounterId, version: total + 1 }]);
    const signature = await findSignature(tx, clinicId, encounterId);
    if (signature === undefined) throw new Error('a signature that was written a moment ago is not there');
    return done(toSignatureDocument(signature, assessor.kb.version), [
      { resource: 'encounter', id: encounterId, patientId },
    ]);
  },
});
