import type { EncounterQuestion } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { words } from '#src/text/words.ts';

/** What is asked, in one sentence. */
export function questionWords(kb: Pick<KnowledgeBase, 'findings'>, question: EncounterQuestion): string {
  const labelOf = (id: string) => kb.findings.find((finding) => finding.id === id)?.label ?? nameOf(id);
  switch (question.kind) {
    case 'other-side':
      return words.asks['other-side'](labelOf(question.finding), words.sides[question.side].toLowerCase());
    case 'drawing-other-side':
      return words.asks['drawing-other-side'](words.sides[question.side].toLowerCase());
    case 'missing-limb':
      return words.asks['missing-limb'](labelOf(question.about), words.sides[question.side].toLowerCase());
    case 'out-of-range':
      return words.asks['out-of-range'](labelOf(question.about), question.value, question.min, question.max);
    case 'age':
      return words.asks.age(labelOf(question.finding));
    case 'both-present':
      return words.asks['both-present'](labelOf(question.findings[0]), labelOf(question.findings[1]));
  }
}

/** Where the entry that is asked about stands, where it is a finding. */
export function findingOfQuestion(question: EncounterQuestion): FindingId | undefined {
  if (question.kind === 'other-side' || question.kind === 'age') return question.finding;
  return question.kind === 'both-present' ? question.findings[1] : undefined;
}

/** The name of a number of the tables, with its side where there is one: "hip-flexion left". */
function nameOf(about: string): string {
  const [item = about, side] = about.split(' ');
  const named = Object.entries({ ...words.tables.measures, ...words.tables.areas }).find(([id]) => id === item)?.[1];
  return [named ?? item, side].filter((part) => part !== undefined).join(', ');
}
