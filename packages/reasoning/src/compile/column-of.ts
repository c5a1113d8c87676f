import { invariant } from '@junction/kernel';
import type { ConditionId, KnowledgeBase } from '@junction/knowledge';

/** The column of a condition in the model. */
export function columnOf(kb: KnowledgeBase, condition: ConditionId): number {
  const column = kb.conditions.findIndex(({ id }) => id === condition);
  invariant(column >= 0, `${condition} is not a condition of the knowledge base`);
  return column;
}
