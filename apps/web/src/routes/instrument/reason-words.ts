import type { KnowledgeBase } from '@junction/knowledge';
import type { Alert, Case } from '@junction/reasoning';
import { words } from '#src/text/words.ts';

/** What an alert rests on, in words: findings by label, age by number, and for a probability alert the condition. */
export function reasonWords(kb: KnowledgeBase, known: Case, alert: Alert): string {
  return alert.because.map((id) => lower(labelOf(kb, known, id))).join(', ');
}

function labelOf(kb: KnowledgeBase, known: Case, id: string): string {
  if (id === 'age' && known.patient.ageYears !== undefined) return words.alert.age(known.patient.ageYears);
  return (
    kb.findings.find((finding) => finding.id === id)?.label ??
    kb.conditions.find((condition) => condition.id === id)?.name ??
    kb.regions.find((region) => region.id === id)?.label ??
    id
  );
}

/** A label inside a sentence; an abbreviation keeps its capitals. */
function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
