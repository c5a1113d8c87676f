import type { Cluster, KnowledgeBase } from '@junction/knowledge';
import { type ClusterEvent, clusterEvent } from '../compile/cluster-rule.ts';
import { columnOf } from '../compile/column-of.ts';
import { comparatorProbability, eventProbability } from '../compile/event-probability.ts';
import type { ModelGroup } from '../model.ts';
import { accuracyFigures } from './accuracy-figures.ts';
import type { FitFigure } from './fit-figure.ts';

/** What the model makes of the clusters, and those that it cannot be asked about. */
export interface ClusterFits {
  readonly figures: readonly FitFigure[];
  readonly unasked: readonly { readonly id: string; readonly because: string }[];
}

/**
 * Every cluster whose rule its members can decide, evaluated exactly, whether its members share a sign group or not. A
 * contrast (`a>b`) compares the first condition with the second alone.
 */
export function fitClusters(kb: KnowledgeBase, groups: readonly ModelGroup[]): ClusterFits {
  const weights = kb.conditions.map(({ prior }) => prior.point);
  const figures: FitFigure[] = [];
  const unasked: { readonly id: string; readonly because: string }[] = [];
  for (const cluster of kb.clusters) {
    const event = clusterEvent(cluster);
    const because =
      cluster.targetKind === 'treatment-response'
        ? 'predicts the response to a treatment, not a cause'
        : event === null
          ? `its rule says more than its members: ${cluster.rule}`
          : null;
    if (because !== null || event === null) {
      unasked.push({ id: cluster.id, because: because ?? '' });
      continue;
    }
    const involved = groups.filter(({ readings }) => readings.some((r) => cluster.members.includes(r.finding)));
    const reproduced = accuracyOf(kb, involved, cluster, event, weights);
    const [target = ''] = cluster.target.split('>');
    const prevalence = weights[columnOf(kb, target)] ?? 0;
    figures.push(...accuracyFigures(cluster.id, cluster, reproduced, prevalence, kb.conflicts));
  }
  return { figures, unasked };
}

function accuracyOf(
  kb: KnowledgeBase,
  groups: readonly ModelGroup[],
  { members, targetKind, target }: Cluster,
  event: ClusterEvent,
  weights: readonly number[],
): { readonly sens: number; readonly falsePositive: number } {
  const [first = '', second = ''] = target.split('>');
  const condition = columnOf(kb, first);
  return {
    sens: eventProbability(groups, members, event, new Set([condition])),
    falsePositive:
      targetKind === 'contrast'
        ? eventProbability(groups, members, event, new Set([columnOf(kb, second)]))
        : comparatorProbability(groups, members, event, weights, condition),
  };
}
