import { invariant } from '@junction/kernel';
import type { FindingId, KnowledgeBase, Likelihood } from '@junction/knowledge';
import { type FindingTargets, findingTargets } from './row-targets.ts';

/** The targets of every finding that is asked or painted. Age and sex act through the prior and have none. */
export function knowledgeTargets(kb: KnowledgeBase): (finding: FindingId) => FindingTargets {
  const column = new Map(kb.conditions.map(({ id }, i) => [id, i]));
  const rowsOf = new Map<FindingId, Likelihood[]>();
  for (const row of kb.likelihoods) rowsOf.set(row.finding, [...(rowsOf.get(row.finding) ?? []), row]);
  const weigh = (row: Likelihood) => {
    const condition = column.get(row.condition);
    invariant(condition !== undefined, `likelihood ${row.id} names a condition that is not in the knowledge base`);
    return { row, condition, weight: kb.conditions[condition]?.prior.point ?? 0 };
  };
  const targets = new Map<FindingId, FindingTargets>();
  for (const finding of kb.findings) {
    if (finding.derived?.from === 'age' || finding.derived?.from === 'sex') continue;
    targets.set(finding.id, findingTargets(finding, (rowsOf.get(finding.id) ?? []).map(weigh)));
  }
  return (finding) => {
    const found = targets.get(finding);
    invariant(found !== undefined, `no finding ${finding} that could be asked or painted`);
    return found;
  };
}
