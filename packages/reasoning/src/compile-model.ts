import { invariant } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';
import { compileDrawing } from './compile/compile-drawing.ts';
import { compileGroup } from './compile/compile-group.ts';
import { compilePrior } from './compile/compile-prior.ts';
import { knowledgeTargets } from './compile/knowledge-targets.ts';
import { roundDrawing, roundGroup } from './compile/round-model.ts';
import type { Model } from './model.ts';

/** The numbers that inference needs, made from the published and judged figures of a knowledge base. Pure and repeatable. */
export function compileModel(kb: KnowledgeBase): Model {
  const targetsOf = knowledgeTargets(kb);
  const groups = kb.signGroups.flatMap(({ id, label, residual }) => {
    const findings = kb.findings.filter((f) => f.group === id && f.derived === undefined);
    if (findings.length === 0) return [];
    return [compileGroup({ id, label, residual, findings: findings.map((f) => targetsOf(f.id)) })];
  });
  return {
    knowledge: { version: kb.version, hash: kb.hash },
    conditions: kb.conditions.map(({ id }) => id),
    prior: compilePrior(kb),
    serious: kb.safety.thresholds.map(({ condition, harm, upperLimit }) => {
      const column = kb.conditions.findIndex(({ id }) => id === condition);
      invariant(column >= 0, `threshold for ${condition}, which is not in the knowledge base`);
      return { condition: column, harm, upperLimit };
    }),
    groups: groups.map(roundGroup),
    drawing: roundDrawing(compileDrawing(kb, targetsOf)),
  };
}
