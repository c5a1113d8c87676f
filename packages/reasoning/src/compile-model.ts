import type { KnowledgeBase } from '@junction/knowledge';
import { columnOf } from './compile/column-of.ts';
import { compileDrawing } from './compile/compile-drawing.ts';
import { compileGroup } from './compile/compile-group.ts';
import { compilePrior } from './compile/compile-prior.ts';
import { fitCluster } from './compile/fit-cluster.ts';
import { knowledgeTargets } from './compile/knowledge-targets.ts';
import { roundDrawing, roundGroup } from './compile/round-model.ts';
import { signPlans } from './compile/sign-plans.ts';
import type { Model } from './model.ts';

/** The numbers that inference needs, made from the published and judged figures of a knowledge base. Pure and repeatable. */
export function compileModel(kb: KnowledgeBase): Model {
  const targetsOf = knowledgeTargets(kb);
  const weights = kb.conditions.map(({ prior }) => prior.point);
  const groups = signPlans(kb, targetsOf).map(({ plan, constraint }) =>
    constraint === null ? compileGroup(plan) : fitCluster(plan, constraint, weights).group,
  );
  return {
    knowledge: { version: kb.version, hash: kb.hash },
    conditions: kb.conditions.map(({ id }) => id),
    prior: compilePrior(kb),
    serious: kb.safety.thresholds.map(({ condition, harm, upperLimit }) => ({
      condition: columnOf(kb, condition),
      harm,
      upperLimit,
    })),
    groups: groups.map(roundGroup),
    drawing: roundDrawing(compileDrawing(kb, targetsOf)),
  };
}
