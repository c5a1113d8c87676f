import { encounterIdSchema, encounterStateSchema } from '@junction/contract';
import { listDocuments } from '../../store/documents.ts';
import { listEntries } from '../../store/encounter-entries.ts';
import { findEncounter, findVisitOfEncounter } from '../../store/encounters.ts';
import { findPatient, listEntriesOf } from '../../store/patients.ts';
import { findSignature, findSignatureBefore } from '../../store/signatures.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { ageOn } from './encounter-patient.ts';
import { patientOfEncounter } from './encounter-subject.ts';
import { toSignatureDocument } from './signature-document.ts';
import { parseContent } from './signed-content.ts';

export const readEncounterState = defineUseCase({
  name: 'readEncounterState',
  summary: 'Read an encounter as it stands, with the last one before it',
  permission: 'encounter:read',
  action: 'read',
  input: encounterIdSchema,
  output: encounterStateSchema,
  subject: patientOfEncounter,
  run: async (tx, { clinicId }, { encounterId }) => {
    const encounter = await findEncounter(tx, clinicId, encounterId);
    const patient = encounter && (await findPatient(tx, clinicId, encounter.patientId));
    if (encounter === undefined || patient === undefined) return notFound;
    const same = await listEntriesOf(tx, clinicId, patient.patientId);
    const own = await findSignature(tx, clinicId, encounterId);
    const before = await findSignatureBefore(tx, clinicId, same, encounter.startedAt);
    const content = own && parseContent(own.content);
    return done(
      {
        encounter,
        visitId: await findVisitOfEncounter(tx, clinicId, encounterId),
        patient: {
          patientId: patient.patientId,
          name: `${patient.givenName} ${patient.familyName}`,
          ageYears: ageOn(patient.birthDate, encounter.startedAt.slice(0, 10)) ?? null,
          sex: patient.sex,
          isSample: patient.isSample,
        },
        entries: [...(await listEntries(tx, clinicId, encounterId))],
        previous:
          before === undefined
            ? null
            : {
                encounterId: before.encounterId,
                startedAt: before.startedAt.toISOString(),
                signedAt: before.signedAt.toISOString(),
                content: { ...parseContent(before.content) },
              },
        signature:
          own === undefined || content === undefined
            ? null
            : toSignatureDocument(own, content.assessment.knowledge.version),
        content: content === undefined ? null : { ...content },
        documents: (await listDocuments(tx, clinicId, encounterId)).map(({ documentId, kind, title }) => ({
          ...{ documentId, kind, title },
        })),
      },
      [{ resource: 'encounter', id: encounterId, patientId: patient.patientId }],
    );
  },
});
