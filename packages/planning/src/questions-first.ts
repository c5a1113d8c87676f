import type { Exercise, FindingId, KnowledgeBase, Technique } from '@junction/knowledge';

import type { Plan } from './plan.ts';
import type { PrecautionState } from './precaution-states.ts';

/**
 * Precautions nobody has answered yet, of the techniques and exercises that were weighed, in the order of the knowledge base,
 * each with the items that wait for it. A question that several precautions share stands once, under the first of them.
 */
export function questionsFirst(
  kb: KnowledgeBase,
  states: ReadonlyMap<string, PrecautionState>,
  techniques: readonly Technique[],
  exercises: readonly Exercise[],
): Plan['askFirst'] {
  const asked = [...states.values()]
    .filter(({ open }) => open)
    .map((state) => ({
      precaution: state.precaution.id,
      question: questionOf(kb, state),
      holds: [
        ...techniques.filter(({ blockedBy }) => blockedBy.includes(state.precaution.id)),
        ...exercises.filter(({ avoidIf }) => avoidIf.includes(state.precaution.id)),
      ].map(({ id }) => id),
    }))
    .filter(({ holds }) => holds.length > 0);
  return asked
    .filter(({ question }, i) => asked.findIndex((other) => other.question === question) === i)
    .map((first) => ({
      ...first,
      holds: [...new Set(asked.filter(({ question }) => question === first.question).flatMap(({ holds }) => holds))],
    }));
}

function questionOf(kb: KnowledgeBase, { precaution, ask }: PrecautionState): string {
  if (precaution.question !== undefined) return precaution.question;
  const [only, ...others] = ask.map((id) => findingQuestion(kb, id));
  if (only === undefined) return `${precaution.label}: is age, sex or the pain drawing missing?`;
  if (others.length === 0) return only.question;
  return `${precaution.label}: ${[only, ...others].map(({ label }) => label).join('; ')}?`;
}

function findingQuestion(kb: KnowledgeBase, id: FindingId): { readonly question: string; readonly label: string } {
  const finding = kb.findings.find((f) => f.id === id);
  const label = finding?.label ?? id;
  return { question: finding?.question ?? `Test: ${label}`, label };
}
