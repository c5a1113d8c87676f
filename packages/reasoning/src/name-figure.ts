import type { KnowledgeBase, Quality, Source } from '@junction/knowledge';
import type { Model } from './model.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** A figure of the knowledge base, as a result that rests on it names it. */
export interface NamedFigure {
  /** Likelihood row, `background:<finding>` or `prior:<condition>`. */
  readonly row: string;
  readonly source: Source;
  /** Null for what is no likelihood row. */
  readonly quality: Quality | null;
}

/** The figure behind an uncertain number of the model. */
export function nameFigure(
  kb: Pick<KnowledgeBase, 'conditions' | 'findings' | 'likelihoods'>,
  model: Pick<Model, 'conditions'>,
  { kind, row, finding, condition }: UncertainNumber,
): NamedFigure {
  const about = condition === null ? '' : (model.conditions[condition] ?? '');
  switch (kind) {
    case 'prior':
      return {
        row: `prior:${about}`,
        source: kb.conditions.find(({ id }) => id === about)?.prior.source ?? 'estimate',
        quality: null,
      };
    case 'background':
      return {
        row: `background:${finding}`,
        source: kb.findings.find(({ id }) => id === finding)?.background.source ?? 'estimate',
        quality: null,
      };
    case 'likelihood': {
      const found = kb.likelihoods.find(({ id }) => id === row);
      return {
        row: row ?? `${finding}__${about}`,
        source: found?.source ?? 'estimate',
        quality: found?.quality ?? null,
      };
    }
  }
}
