import type { SignEncounter } from '@junction/contract';
import { type DocumentFacts, draftHandout, draftLetter, draftNote } from '@junction/documents';
import { words } from '#src/text/words.ts';

export type SignedDocument = SignEncounter['documents'][number];
export type DocumentKind = SignedDocument['kind'];
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['note', 'handout', 'letter'];

/** The three documents as they are drafted from what was recorded. Only the handout is in the patient's language. */
export function draftDocuments(facts: DocumentFacts): readonly SignedDocument[] {
  const draft = { note: draftNote, handout: draftHandout, letter: draftLetter };
  return DOCUMENT_KINDS.map((kind) => ({
    kind,
    title: words.sign.titles[kind],
    language: kind === 'handout' ? facts.words.language : 'en',
    body: draft[kind](facts),
  }));
}
