import type { Fields } from '../fields.ts';
import { complain, inside } from '../place.ts';
import type { Finding, KnowledgeBase } from '../types.ts';
import type { ConditionWords, Language, PatientQuestion } from './types.ts';

/**
 * The files of `words/<language>/`, each a map from id to words. What the knowledge base itself says to patients, in
 * English, is not written a second time: `inEnglish` gives it. A question for clinicians' ears may be put more plainly.
 */
export const wordFiles = {
  questions: (f: Fields, kb: KnowledgeBase, language: Language) =>
    byId(
      f,
      kb.findings.filter(isAskedOfPatients),
      (q, { question = '' }): PatientQuestion => ({
        ask: language === 'en' ? (q.textIfAny('ask') ?? question) : q.text('ask'),
        why: q.text('why'),
      }),
    ),
  tests: (f: Fields, kb: KnowledgeBase) => textById(f, kb.findings.filter(isExamined)),
  safety: (f: Fields, kb: KnowledgeBase) => textById(f, kb.safety.rules),
  conditions: (f: Fields, kb: KnowledgeBase) => byId(f, kb.conditions, readCondition),
  regions: (f: Fields, kb: KnowledgeBase) => textById(f, kb.regions),
  education: (f: Fields, kb: KnowledgeBase) => textById(f, kb.treatment.education),
};

/** The words that the knowledge base itself holds. */
export const inEnglish = {
  safety: ({ safety }: KnowledgeBase) => Object.fromEntries(safety.rules.map((rule) => [rule.id, rule.patientAdvice])),
  education: ({ treatment }: KnowledgeBase) =>
    Object.fromEntries(treatment.education.map(({ id, text }) => [id, text])),
};

/** True for what a patient can answer by yes or no, and is not reckoned from age or drawing. */
export const isAskedOfPatients = (finding: Finding): boolean =>
  finding.who === 'patient' && finding.derived === undefined;

/** True for what a clinician does with their hands or eyes. */
export const isExamined = (finding: Finding): boolean => finding.who === 'clinician' && finding.kind === 'exam';

function readCondition(f: Fields): ConditionWords {
  const phrase = f.text('phrase');
  if (phrase.endsWith('.'))
    complain(inside(f.place, 'phrase'), 'completes a sentence; it must not end with a full stop');
  return { name: f.text('name'), phrase };
}

interface Named {
  readonly id: string;
}

/** The words of each thing: one that is missing and one that is not known are mistakes. */
function byId<N extends Named, T>(
  f: Fields,
  things: readonly N[],
  read: (f: Fields, thing: N) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(things.map((thing) => [thing.id, f.record(thing.id, (inner) => read(inner, thing))]));
}

function textById(f: Fields, things: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(things.map(({ id }) => [id, f.text(id)]));
}
