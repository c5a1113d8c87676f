import { checkResult, toCase } from '@junction/check';
import { ENGINE_VERSION } from '@junction/reasoning';
import type { Touched } from '../../store/audit-entries.ts';
import { type CheckContent, holdCheckOfVisit, setPatientOfCheck } from '../../store/checks.ts';
import { insertDocument } from '../../store/documents.ts';
import { insertEncounter } from '../../store/encounters.ts';
import { insertObservations } from '../../store/observations.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { Assessor } from '../assess-case.ts';

interface Recording {
  readonly clinicId: string;
  readonly requestId: string;
  readonly newId: () => string;
}

/**
 * Writes what was told in the check of the visit into the patient's record, once: an intake with every answer, the drawing
 * and the result. Nothing where the visit has no check, or where it is written already.
 */
export async function recordCheckOfVisit(
  tx: TenantTx,
  { clinicId, requestId, newId }: Recording,
  {
    assessor,
    visitId,
    patientId,
  }: { readonly assessor: Assessor; readonly visitId: string; readonly patientId: string },
): Promise<readonly Touched[]> {
  const kept = await holdCheckOfVisit(tx, clinicId, visitId);
  if (kept === undefined || kept.content === null || kept.patientId !== null) return [];
  const recording = { by: { kind: 'patient' as const, id: patientId }, origin: { route: 'check', requestId } };
  const encounterId = newId();
  const at = kept.consentedAt.toISOString();
  await insertEncounter(
    tx,
    clinicId,
    { encounterId, patientId, kind: 'intake', reason: null, startedAt: at },
    recording,
  );
  const of = { encounterId, patientId };
  const { observations } = toCase(assessor.kb, kept.content.answers);
  const facts = observations.map(({ finding, answer }) => ({
    ...{ observationId: newId(), code: finding, value: answer, side: null, level: null, observedAt: at },
  }));
  if (facts.length > 0) await insertObservations(tx, clinicId, of, facts, recording);
  const documents = documentsOf(assessor, kept.content).map((document) => ({ ...document, documentId: newId() }));
  for (const document of documents) await insertDocument(tx, clinicId, { ...document, ...of }, recording);
  await setPatientOfCheck(tx, clinicId, { checkId: kept.checkId, patientId });
  return [
    { resource: 'encounter', id: encounterId, patientId },
    ...facts.map(({ observationId: id }): Touched => ({ resource: 'observation', id, patientId })),
    ...documents.map(({ documentId: id }): Touched => ({ resource: 'document', id, patientId })),
  ];
}

function documentsOf({ kb, engine }: Assessor, { answers, drawing }: CheckContent) {
  const { pain, ...told } = answers;
  const result = { ...checkResult(engine, kb, answers) };
  const knowledge = { version: kb.version, hash: kb.hash, engine: ENGINE_VERSION };
  const drawn = {
    kind: 'drawing' as const,
    title: 'Where it hurts, drawn before the visit',
    content: { drawing, pain },
  };
  return [
    { kind: 'questionnaire' as const, title: 'Answers given before the visit', content: { ...told } },
    ...(drawing === null ? [] : [drawn]),
    { kind: 'assessment' as const, title: 'What the patient read of the answers', content: { result, knowledge } },
  ];
}
