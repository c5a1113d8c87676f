import type { FindingId, KnowledgeBase } from '@junction/knowledge';

/**
 * How much each finding tells before anything is known, in bits: the divergence of its frequency in each condition from its
 * background, weighted by how common the condition is. A steady measure for the order of a list, not the engine's own gain.
 */
export function findingTelling(kb: KnowledgeBase): ReadonlyMap<FindingId, number> {
  const priors = new Map(kb.conditions.map(({ id, prior }) => [id, prior.point]));
  const backgrounds = new Map(kb.findings.map(({ id, background }) => [id, background.point]));
  const bits = new Map<FindingId, number>();
  for (const { finding, condition, p } of kb.likelihoods) {
    const background = backgrounds.get(finding);
    const prior = priors.get(condition);
    if (background === undefined || prior === undefined) continue;
    bits.set(finding, (bits.get(finding) ?? 0) + prior * divergence(p, background));
  }
  return bits;
}

/** Kullback-Leibler divergence of two yes-or-no frequencies, in bits. Both must lie strictly between 0 and 1. */
function divergence(p: number, q: number): number {
  return p * Math.log2(p / q) + (1 - p) * Math.log2((1 - p) / (1 - q));
}
