import type { KnowledgeBase } from '@junction/knowledge';
import type { RestsOn } from './assessment.ts';
import type { Inference } from './inference.ts';
import { EXACT, visitInfluences } from './influence.ts';
import { nameFigure } from './name-figure.ts';
import { byProbability } from './ranking.ts';
import type { Reasoner } from './reasoner.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** How many figures are named. */
export const FIGURES_NAMED = 10;

/** The figures behind the leader's probability with the largest standard deviation × slope, largest first. */
export function restsOn(kb: KnowledgeBase, reasoner: Reasoner, inference: Inference): readonly RestsOn[] {
  const leader = byProbability(inference)[0] ?? 0;
  const parts: { readonly number: UncertainNumber; readonly variance: number }[] = [];
  const input = {
    posterior: inference.posterior,
    priorSd: reasoner.model.prior.sd,
    scores: [...reasoner.groupScores(inference), ...reasoner.regionScores(inference)],
  };
  visitInfluences(input, EXACT, (number, power, covariances) => {
    const step = number.sd * power * (covariances[leader] ?? 0);
    if (step !== 0) parts.push({ number, variance: step * step });
  });
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  const condition = reasoner.model.conditions[leader] ?? '';
  return parts
    .sort((a, b) => b.variance - a.variance)
    .slice(0, FIGURES_NAMED)
    .map(({ number, variance }) => ({
      condition,
      share: variance / total,
      ...nameFigure(kb, reasoner.model, number),
    }));
}
