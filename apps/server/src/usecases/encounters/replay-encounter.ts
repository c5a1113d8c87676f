import { encounterIdSchema, replaySchema } from '@junction/contract';
import type { Touched } from '../../store/audit-entries.ts';
import { findKnowledge } from '../../store/knowledge-versions.ts';
import { findSignature } from '../../store/signatures.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { patientOfEncounter } from './encounter-subject.ts';
import { assembleContent, hashOf, parseContent, sealContent, unpackAssessor } from './signed-content.ts';

/** Reckons a signed encounter again with the knowledge that it was signed with, and says whether it comes to the very same letters. */
export const replayEncounter = defineUseCase({
  name: 'replayEncounter',
  summary: 'Replay a signed encounter',
  permission: 'encounter:read',
  action: 'read',
  input: encounterIdSchema,
  output: replaySchema,
  subject: patientOfEncounter,
  run: async (tx, context, { encounterId }) => {
    const { clinicId, assessor } = context;
    const signature = await findSignature(tx, clinicId, encounterId);
    const touched: Touched = { resource: 'encounter', id: encounterId, patientId: subjectOf(context) };
    if (signature === undefined) return done({ replay: null }, [touched]);
    const { content: text, contentHash, knowledgeHash, engine } = signature;
    const kept = await findKnowledge(tx, knowledgeHash);
    if (kept === undefined) {
      const detail = 'The knowledge that it was signed with is not on this server, so it cannot be replayed here.';
      return refuse({ kind: 'conflict', detail });
    }
    const then = knowledgeHash === assessor.kb.hash ? assessor : unpackAssessor(kept);
    const { patient, entries, documents } = parseContent(text);
    const again = sealContent(assembleContent(then, patient, entries, documents).content);
    const replay = {
      same: engine === then.engine.version && again.text === text,
      isWhole: hashOf(text).equals(contentHash),
      knowledge: { version: kept.version, hash: kept.hash },
      engine,
    };
    return done({ replay }, [touched]);
  },
});
