import type {
  Care,
  Cluster,
  Condition,
  ConditionId,
  Exercise,
  Finding,
  FindingId,
  KnowledgeBase,
  Likelihood,
  MechanismFinding,
  Outcome,
  Precaution,
  Reference,
  ReferenceId,
  Referral,
  Region,
  RegionId,
  SafetyRule,
  SignGroup,
  Technique,
} from './types.ts';

/** Everything of a knowledge base by id. Lists keep the order of the base; an id that nothing is known of is absent. */
export interface KnowledgeIndex {
  readonly conditionById: ReadonlyMap<ConditionId, Condition>;
  readonly findingById: ReadonlyMap<FindingId, Finding>;
  readonly signGroupById: ReadonlyMap<string, SignGroup>;
  readonly findingsByGroup: ReadonlyMap<string, readonly Finding[]>;
  readonly regionById: ReadonlyMap<RegionId, Region>;
  readonly referenceById: ReadonlyMap<ReferenceId, Reference>;
  /** By `<finding>__<condition>`. */
  readonly likelihoodById: ReadonlyMap<string, Likelihood>;
  readonly likelihoodsByCondition: ReadonlyMap<ConditionId, readonly Likelihood[]>;
  readonly likelihoodsByFinding: ReadonlyMap<FindingId, readonly Likelihood[]>;
  readonly clusterById: ReadonlyMap<string, Cluster>;
  /** Every cluster that a finding is a member of. */
  readonly clustersByFinding: ReadonlyMap<FindingId, readonly Cluster[]>;
  /** Clusters whose target is the condition; contrasts and treatment response are not among them. */
  readonly clustersByCondition: ReadonlyMap<ConditionId, readonly Cluster[]>;
  readonly safetyRuleById: ReadonlyMap<string, SafetyRule>;
  readonly mechanismByFinding: ReadonlyMap<FindingId, MechanismFinding>;
  readonly techniqueById: ReadonlyMap<string, Technique>;
  readonly exerciseById: ReadonlyMap<string, Exercise>;
  readonly precautionById: ReadonlyMap<string, Precaution>;
  readonly referralById: ReadonlyMap<string, Referral>;
  readonly careByCondition: ReadonlyMap<ConditionId, Care>;
  readonly outcomeById: ReadonlyMap<string, Outcome>;
}

/** The index of a knowledge base. Cheap (a few milliseconds); make it once and pass it on. */
export function indexKnowledge(kb: KnowledgeBase): KnowledgeIndex {
  const toOneCondition = kb.clusters.filter((cluster) => cluster.targetKind === 'condition');
  return {
    conditionById: byId(kb.conditions),
    findingById: byId(kb.findings),
    signGroupById: byId(kb.signGroups),
    findingsByGroup: groupBy(kb.findings, (finding) => finding.group),
    regionById: byId(kb.regions),
    referenceById: byId(kb.references),
    likelihoodById: byId(kb.likelihoods),
    likelihoodsByCondition: groupBy(kb.likelihoods, (row) => row.condition),
    likelihoodsByFinding: groupBy(kb.likelihoods, (row) => row.finding),
    clusterById: byId(kb.clusters),
    clustersByFinding: byMember(kb.clusters),
    clustersByCondition: groupBy(toOneCondition, (cluster) => cluster.target),
    safetyRuleById: byId(kb.safety.rules),
    mechanismByFinding: new Map(kb.mechanism.findings.map((row) => [row.finding, row])),
    techniqueById: byId(kb.treatment.techniques),
    exerciseById: byId(kb.treatment.exercises),
    precautionById: byId(kb.treatment.precautions),
    referralById: byId(kb.treatment.referral),
    careByCondition: new Map(kb.treatment.care.map((care) => [care.condition, care])),
    outcomeById: byId(kb.outcomes.measures),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function byMember(clusters: readonly Cluster[]): ReadonlyMap<FindingId, readonly Cluster[]> {
  const map = new Map<FindingId, Cluster[]>();
  for (const cluster of clusters) {
    for (const member of cluster.members) map.set(member, [...(map.get(member) ?? []), cluster]);
  }
  return map;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const group = map.get(key(item));
    if (group === undefined) map.set(key(item), [item]);
    else group.push(item);
  }
  return map;
}
