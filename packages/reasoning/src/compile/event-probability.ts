import type { FindingId } from '@junction/knowledge';
import type { ModelGroup } from '../model.ts';
import { answerPatterns } from './answer-patterns.ts';
import type { ClusterEvent } from './cluster-rule.ts';

/** P(event | the conditions of `present` are the causes), exactly, over members that may lie in several groups. */
export function eventProbability(
  groups: readonly ModelGroup[],
  members: readonly FindingId[],
  event: ClusterEvent,
  present: ReadonlySet<number>,
): number {
  let ids: FindingId[] = [];
  let joint = Float64Array.of(1);
  for (const group of groups) {
    const readings = group.readings.filter(({ finding }) => members.includes(finding));
    if (readings.length === 0) continue;
    const own = answerPatterns(group, readings, present);
    const next = new Float64Array(joint.length * own.length);
    own.forEach((p, j) => {
      joint.forEach((q, i) => {
        next[i + j * joint.length] = p * q;
      });
    });
    joint = next;
    ids = [...ids, ...readings.map(({ finding }) => finding)];
  }
  let total = 0;
  joint.forEach((p, pattern) => {
    if (event((member) => Math.floor(pattern / 2 ** ids.indexOf(member)) % 2 === 1)) total += p;
  });
  return total;
}

/**
 * P(event) among everybody who has not the condition: each other condition as a single cause by its weight. Conditions
 * that are no cause in these groups answer like nobody's.
 */
export function comparatorProbability(
  groups: readonly ModelGroup[],
  members: readonly FindingId[],
  event: ClusterEvent,
  weights: readonly number[],
  without: number,
): number {
  const parents = new Set(groups.flatMap(({ causes }) => causes.map(({ condition }) => condition)));
  const nobody = eventProbability(groups, members, event, new Set());
  const others = 1 - (weights[without] ?? 0);
  let total = nobody;
  for (const d of parents) {
    if (d === without) continue;
    total += ((weights[d] ?? 0) / others) * (eventProbability(groups, members, event, new Set([d])) - nobody);
  }
  return total;
}
