import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type AssessDocument, type SignEncounter, type StoredEntry, toAssessDocument } from '@junction/contract';
import { bodiesOf, type EncounterPatient, type Entry, encounterCase, foldEntries } from '@junction/encounter';
import type { Problem } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';
import { type Choice, chosenPlan, type Overridden } from '@junction/planning';
import { type Assessment, type Case, createEngine, type Model } from '@junction/reasoning';
import type { PackedKnowledge } from '../../store/knowledge-versions.ts';
import type { Assessor } from '../assess-case.ts';

/** Everything that is signed, in this order of keys: the hash is over its letters. */
export interface SignedContent {
  readonly patient: EncounterPatient;
  readonly entries: readonly StoredEntry[];
  readonly case: Case;
  /** The result as the server recomputed it, with the plan as it was chosen. */
  readonly assessment: AssessDocument;
  readonly overridden: readonly Overridden[];
  readonly documents: SignEncounter['documents'];
}

/** What an encounter comes to, and why it cannot be signed; no problems: it can. */
export function assembleContent(
  { kb, engine }: Assessor,
  patient: EncounterPatient,
  entries: readonly StoredEntry[],
  documents: SignEncounter['documents'],
): { readonly content: SignedContent; readonly assessment: Assessment; readonly problems: readonly Problem[] } {
  const state = foldEntries(entries.map(toEntry));
  const facts = encounterCase(kb, state, patient);
  const assessment = engine.assess(facts);
  const choices = bodiesOf(state, 'plan').flatMap(({ section, item, choice }): readonly Choice[] =>
    choice === null ? [] : [{ section, item, ...choice }],
  );
  const { plan, overridden, problems } = chosenPlan(kb, facts, assessment, choices);
  return {
    content: {
      patient,
      entries,
      case: facts,
      assessment: toAssessDocument(assessment, plan),
      overridden,
      documents,
    },
    assessment,
    problems,
  };
}

/** The entry as the pure packages know it. */
export const toEntry = ({ id, at, by, body }: StoredEntry): Entry => ({ id, at, by: by.id, body });

/** The letters that are signed, and their SHA-256. */
export function sealContent(content: SignedContent): { readonly text: string; readonly hash: Buffer } {
  const text = JSON.stringify(content);
  return { text, hash: hashOf(text) };
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Written by `sealContent`; that its letters are the signed ones is what the hash says. */
export const parseContent = (text: string): SignedContent => JSON.parse(text) as SignedContent;

/** The knowledge to keep beside what is signed with it. */
export const packKnowledge = ({ kb, model }: Pick<Assessor, 'kb' | 'model'>): PackedKnowledge => ({
  hash: kb.hash,
  version: kb.version,
  knowledge: gzipSync(JSON.stringify(kb)),
  model: gzipSync(JSON.stringify(model)),
});

/** The assessor of a kept knowledge. */
export function unpackAssessor({ knowledge, model }: PackedKnowledge): Assessor {
  const kb = JSON.parse(gunzipSync(knowledge).toString('utf8')) as KnowledgeBase; // As `packKnowledge` wrote them.
  const compiled = JSON.parse(gunzipSync(model).toString('utf8')) as Model;
  return { kb, model: compiled, engine: createEngine(kb, compiled) };
}
