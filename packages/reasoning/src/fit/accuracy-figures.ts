import type { Conflict, ReferenceId } from '@junction/knowledge';
import { accuracyErrors, type PublishedAccuracy } from './accuracy-errors.ts';
import { type FitFigure, type FitMeasure, zScore } from './fit-figure.ts';

/** The accuracy that the model gives: P(positive | only the condition) and P(positive) in the comparator. */
export interface ReproducedAccuracy {
  readonly sens: number;
  readonly falsePositive: number;
}

/** The published measures of one row or cluster beside the reproduced ones; those that were not published are left out. */
export function accuracyFigures(
  id: string,
  published: PublishedAccuracy & { readonly cite?: ReferenceId; readonly adjustedBecause?: string },
  reproduced: ReproducedAccuracy,
  prevalence: number,
  conflicts: readonly Conflict[],
): readonly FitFigure[] {
  const errors = accuracyErrors(published, reproduced, prevalence);
  const { sens, falsePositive } = reproduced;
  const doubtful = published.check === 'doubtful' ? 'doubtful at a second look' : null;
  const measures: readonly (readonly [FitMeasure, number | undefined, number, number])[] = [
    ['sensitivity', published.sens, sens, errors.sens],
    ['specificity', published.spec, 1 - falsePositive, errors.spec],
    ['LR+', published.lrPos, sens / falsePositive, errors.lrPos],
    ['LR-', published.lrNeg, (1 - sens) / (1 - falsePositive), errors.lrNeg],
  ];
  return measures.flatMap(([what, figure, made, standardError]) =>
    figure === undefined
      ? []
      : [
          {
            id: `${id} ${what}`,
            what,
            published: figure,
            reproduced: made,
            standardError,
            z: zScore(what, figure, made, standardError),
            source: published.source,
            quality: published.quality,
            setAside: published.adjustedBecause ?? doubtful,
            conflicts: conflicts
              .filter(({ cites }) => published.cite !== undefined && cites.includes(published.cite))
              .map((conflict) => conflict.id),
          },
        ],
  );
}
