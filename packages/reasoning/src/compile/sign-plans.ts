import { invariant } from '@junction/kernel';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { clusterEvent } from './cluster-rule.ts';
import { clusterTarget } from './cluster-target.ts';
import { columnOf } from './column-of.ts';
import type { GroupPlan } from './compile-group.ts';
import type { ClusterConstraint } from './fit-cluster.ts';
import type { FindingTargets } from './row-targets.ts';

/** A sign group to compile, and the cluster that binds it, if one does. */
export interface SignPlan {
  readonly plan: GroupPlan;
  readonly constraint: ClusterConstraint | null;
}

/**
 * The sign groups of the knowledge in its order, with every joint sign before the first group that it takes findings from.
 * Findings told by age, sex or the drawing are in none.
 */
export function signPlans(kb: KnowledgeBase, targetsOf: (finding: FindingId) => FindingTargets): readonly SignPlan[] {
  const jointOf = new Map(kb.defaults.jointSigns.flatMap((joint) => joint.findings.map((id) => [id, joint] as const)));
  const placed = new Set<string>();
  const plans: SignPlan[] = [];
  const add = (group: Pick<GroupPlan, 'id' | 'label' | 'residual' | 'caps'>, findings: readonly FindingId[]): void => {
    if (findings.length === 0) return;
    plans.push({
      plan: { ...group, findings: findings.map(targetsOf) },
      constraint: bindingCluster(kb, group.id, findings),
    });
  };
  for (const { id, label, residual } of kb.signGroups) {
    const members = kb.findings.filter((f) => f.group === id && f.derived === undefined);
    for (const member of members) {
      const joint = jointOf.get(member.id);
      if (joint === undefined || placed.has(joint.id)) continue;
      placed.add(joint.id);
      const caps = joint.caps.map(({ condition, lrPos }) => ({ condition: columnOf(kb, condition), lrPos }));
      add({ id: joint.id, label: joint.label, residual: joint.residual, caps }, joint.findings);
    }
    add(
      { id, label, residual, caps: [] },
      members.flatMap((f) => (jointOf.has(f.id) ? [] : [f.id])),
    );
  }
  return plans;
}

function bindingCluster(kb: KnowledgeBase, group: string, findings: readonly FindingId[]): ClusterConstraint | null {
  const binding = kb.clusters.filter((c) => c.binds === true && c.members.some((m) => findings.includes(m)));
  invariant(binding.length < 2, `two clusters bind the sign group ${group}: ${binding.map(({ id }) => id).join(', ')}`);
  const [cluster] = binding;
  if (cluster === undefined) return null;
  const event = clusterEvent(cluster);
  const target = clusterTarget(cluster, kb.defaults);
  invariant(
    cluster.targetKind === 'condition' && cluster.members.every((m) => findings.includes(m)),
    `cluster ${cluster.id} can bind only when it points to a condition and all its members are in one sign group`,
  );
  invariant(event !== null && target !== null, `cluster ${cluster.id} can bind only with a plain rule and two ratios`);
  return { id: cluster.id, members: cluster.members, event, condition: columnOf(kb, cluster.target), target };
}
