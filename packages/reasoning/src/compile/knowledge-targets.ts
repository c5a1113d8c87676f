import { invariant } from '@junction/kernel';
import type { FindingId, KnowledgeBase, Likelihood } from '@junction/knowledge';
import { columnOf } from './column-of.ts';
import { neverLower } from './never-lower.ts';
import { type FindingTargets, findingTargets } from './row-targets.ts';

/** The targets of every finding that is asked or painted. Age and sex act through the prior and have none. */
export function knowledgeTargets(kb: KnowledgeBase): (finding: FindingId) => FindingTargets {
  const rowsOf = new Map<FindingId, Likelihood[]>();
  for (const row of kb.likelihoods) rowsOf.set(row.finding, [...(rowsOf.get(row.finding) ?? []), row]);
  const weigh = (row: Likelihood) => {
    const condition = columnOf(kb, row.condition);
    return { row, condition, weight: kb.conditions[condition]?.prior.point ?? 0 };
  };
  const targets = new Map<FindingId, FindingTargets>();
  for (const finding of kb.findings) {
    if (finding.derived?.from === 'age' || finding.derived?.from === 'sex') continue;
    const own = findingTargets(finding, (rowsOf.get(finding.id) ?? []).map(weigh));
    const rules = kb.defaults.neverLower.filter(({ findings }) => findings.includes(finding.id));
    targets.set(
      finding.id,
      rules.reduce(
        (t, { condition, rival, share }) => neverLower(t, columnOf(kb, condition), columnOf(kb, rival), share),
        own,
      ),
    );
  }
  return (finding) => {
    const found = targets.get(finding);
    invariant(found !== undefined, `no finding ${finding} that could be asked or painted`);
    return found;
  };
}
