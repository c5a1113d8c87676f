import type { KnowledgeBase } from '@junction/knowledge';
import { shareOf } from '../compile/compile-prior.ts';
import { inclusionProbabilities } from '../compile/solve-prior.ts';
import { logitSd } from '../compile/uncertainty.ts';
import type { Model } from '../model.ts';
import { type FitFigure, zScore } from './fit-figure.ts';

/** The prevalence of every condition in primary care, where the published figures were taken or judged. */
export function fitPrevalences(kb: KnowledgeBase, model: Model): readonly FitFigure[] {
  const obtained = inclusionProbabilities(model.prior.odds['primary-care/any/any'] ?? [], model.prior.residual);
  return kb.conditions.map((condition, d) => {
    const { id } = condition;
    const prevalence = shareOf(condition);
    const standardError = logitSd(prevalence.interval);
    const reproduced = obtained[d] ?? 0;
    return {
      id: `${id} prevalence`,
      what: 'prevalence',
      published: prevalence.point,
      reproduced,
      standardError,
      z: zScore('prevalence', prevalence.point, reproduced, standardError),
      source: prevalence.source,
      quality: null,
      setAside: prevalence.check === 'doubtful' ? 'doubtful at a second look' : null,
      conflicts: [],
    };
  });
}
