import type { Fields } from '../fields.ts';
import { complain, inside } from '../place.ts';
import type { Finding, KnowledgeBase } from '../types.ts';
import type { ConditionWords, PatientQuestion, PatientWords, SafetyWords } from './types.ts';

/** The files of `words/<language>/`, each a map from id to words. */
export const wordFiles = {
  questions: (f: Fields, kb: KnowledgeBase) => byId(f, idsOf(kb.findings.filter(isAskedOfPatients)), readQuestion),
  tests: (f: Fields, kb: KnowledgeBase) => textById(f, idsOf(kb.findings.filter(isExamined))),
  safety: (f: Fields, kb: KnowledgeBase) => byId(f, idsOf(kb.safety.rules), readSafety),
  conditions: (f: Fields, kb: KnowledgeBase) => byId(f, idsOf(kb.conditions), readCondition),
  regions: (f: Fields, kb: KnowledgeBase) => textById(f, idsOf(kb.regions)),
  education: (f: Fields, kb: KnowledgeBase) => textById(f, idsOf(kb.treatment.education)),
} satisfies { [K in Exclude<keyof PatientWords, 'language'>]: (f: Fields, kb: KnowledgeBase) => PatientWords[K] };

/** True for what a patient can answer by yes or no, and is not reckoned from age or drawing. */
export const isAskedOfPatients = (finding: Finding): boolean =>
  finding.who === 'patient' && finding.derived === undefined;

/** True for what a clinician does with their hands or eyes. */
export const isExamined = (finding: Finding): boolean => finding.who === 'clinician' && finding.kind === 'exam';

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

const readQuestion = (f: Fields): PatientQuestion => ({ ask: f.text('ask'), why: f.text('why') });
const readSafety = (f: Fields): SafetyWords => ({ title: f.text('title'), advice: f.text('advice') });

function readCondition(f: Fields): ConditionWords {
  const phrase = f.text('phrase');
  if (phrase.endsWith('.'))
    complain(inside(f.place, 'phrase'), 'completes a sentence; it must not end with a full stop');
  return { name: f.text('name'), phrase };
}

/** The words of each id: one that is missing and one that is not known are mistakes. */
function byId<T>(f: Fields, ids: readonly string[], read: (f: Fields) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(ids.map((id) => [id, f.record(id, read)]));
}

function textById(f: Fields, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, f.text(id)]));
}
