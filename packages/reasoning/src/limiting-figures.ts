import type { KnowledgeBase } from '@junction/knowledge';
import type { Inference } from './inference.ts';
import { EXACT, visitInfluences } from './influence.ts';
import { type NamedFigure, nameFigure } from './name-figure.ts';
import type { Reasoner } from './reasoner.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** A figure and how much of what the results do not know is due to it. */
export interface LimitingFigure extends NamedFigure {
  /** Part of the whole variance; all figures together make 1. */
  readonly share: number;
  /** How far the probabilities of a case move when the figure is wrong by one standard deviation: root of the mean, over the cases, of the sum of squares over the conditions. */
  readonly movement: number;
}

/**
 * The figures that limit results most over these cases, largest first. Knowing a figure exactly would take its variance
 * from every probability it moves; its weight is that variance, (standard deviation × slope)², summed over conditions and
 * cases. A figure weighs much when it is uncertain, when what it is about is met often, and when the case is open.
 */
export function limitingFigures(
  kb: KnowledgeBase,
  reasoner: Reasoner,
  cases: Iterable<Inference>,
): readonly LimitingFigure[] {
  const weights = new Map<string, { readonly number: UncertainNumber; variance: number }>();
  let count = 0;
  for (const inference of cases) {
    count++;
    const input = {
      posterior: inference.posterior,
      priorSd: reasoner.model.prior.sd,
      scores: [...reasoner.groupScores(inference), ...reasoner.regionScores(inference)],
    };
    visitInfluences(input, EXACT, (number, power, covariances) => {
      let variance = 0;
      for (const covariance of covariances) variance += (number.sd * power * covariance) ** 2;
      const key = `${number.kind} ${number.finding} ${number.condition}`;
      const known = weights.get(key);
      if (known === undefined) weights.set(key, { number, variance });
      else known.variance += variance;
    });
  }
  const found = [...weights.values()].sort((a, b) => b.variance - a.variance);
  const total = found.reduce((sum, { variance }) => sum + variance, 0);
  return found.map(({ number, variance }) => ({
    ...nameFigure(kb, reasoner.model, number),
    share: variance / total,
    movement: Math.sqrt(variance / count),
  }));
}
