import type { ConditionId, FindingId, KnowledgeBase, Likelihood } from '@junction/knowledge';

/** The figures that tie findings to conditions, by finding and condition. */
export type LikelihoodIndex = ReadonlyMap<FindingId, ReadonlyMap<ConditionId, Likelihood>>;

export function indexLikelihoods(kb: KnowledgeBase): LikelihoodIndex {
  const index = new Map<FindingId, Map<ConditionId, Likelihood>>();
  for (const row of kb.likelihoods) {
    const rows = index.get(row.finding) ?? new Map<ConditionId, Likelihood>();
    rows.set(row.condition, row);
    index.set(row.finding, rows);
  }
  return index;
}

/** What an answer to a finding is worth at most, for the leading condition that it says most about. */
export interface Worth {
  readonly condition: ConditionId;
  readonly row: Likelihood;
  readonly presentDecibans: number;
  readonly absentDecibans: number;
}

/**
 * The leader's own figure where there is one, else that of the condition among `leaders` that the finding moves most.
 * Undefined where no figure ties the finding to any of them. An upper bound: findings of one sign share their weight.
 */
export function worthOf(
  index: LikelihoodIndex,
  finding: FindingId,
  leaders: readonly ConditionId[],
): Worth | undefined {
  const rows = index.get(finding);
  if (rows === undefined) return undefined;
  const worths = leaders.flatMap((condition) => {
    const row = rows.get(condition);
    return row === undefined ? [] : [toWorth(condition, row)];
  });
  const [leader] = leaders;
  const own = worths.find(({ condition }) => condition === leader);
  return own ?? worths.sort((a, b) => reach(b) - reach(a))[0];
}

function toWorth(condition: ConditionId, row: Likelihood): Worth {
  return {
    condition,
    row,
    presentDecibans: 10 * Math.log10(row.modelLrPos),
    absentDecibans: 10 * Math.log10(row.modelLrNeg),
  };
}

function reach({ presentDecibans, absentDecibans }: Worth): number {
  return Math.max(Math.abs(presentDecibans), Math.abs(absentDecibans));
}
