import type { KnowledgeBase } from '@junction/knowledge';
import { columnOf } from '../compile/column-of.ts';
import { comparatorProbability, eventProbability } from '../compile/event-probability.ts';
import type { ModelGroup } from '../model.ts';
import { accuracyFigures } from './accuracy-figures.ts';
import type { FitFigure } from './fit-figure.ts';

/** The published accuracy of every likelihood row that has one. Judged rows are not published figures and are left out. */
export function fitRows(kb: KnowledgeBase, groups: readonly ModelGroup[]): readonly FitFigure[] {
  const weights = kb.conditions.map(({ prior }) => prior.point);
  return kb.likelihoods.flatMap((row) => {
    const { sens, spec, lrPos, lrNeg, finding } = row;
    if (sens === undefined && spec === undefined && lrPos === undefined && lrNeg === undefined) return [];
    const group = groups.filter(({ readings }) => readings.some((r) => r.finding === finding));
    const condition = columnOf(kb, row.condition);
    const positive = (present: (member: string) => boolean): boolean => present(finding);
    const reproduced = {
      sens: eventProbability(group, [finding], positive, new Set([condition])),
      falsePositive: comparatorProbability(group, [finding], positive, weights, condition),
    };
    // The interval of a row is that of p, which is the sensitivity unless the row says otherwise.
    const published =
      sens !== undefined && Math.abs(sens - row.p) < 0.005 ? { ...row, sensInterval: row.pInterval } : row;
    return accuracyFigures(row.id, published, reproduced, weights[condition] ?? 0, kb.conflicts);
  });
}
