import type { KnowledgeBase } from '@junction/knowledge';
import { columnOf } from './compile/column-of.ts';
import { eventProbability } from './compile/event-probability.ts';
import { fitCaps } from './fit/fit-caps.ts';
import { fitClusters } from './fit/fit-clusters.ts';
import type { FitFigure } from './fit/fit-figure.ts';
import { fitPrevalences } from './fit/fit-prevalences.ts';
import { fitRows } from './fit/fit-rows.ts';
import { loneGroups } from './fit/lone-groups.ts';
import type { Model, ModelGroup } from './model.ts';

/** Every published figure beside what the compiled model makes of it, worst first. */
export interface FitReport {
  /** Those that the model is meant to reproduce. */
  readonly standing: readonly FitFigure[];
  /** Those that the knowledge itself sets aside as doubtful or adjusts for a reason: listed, but not owed. */
  readonly setAside: readonly FitFigure[];
  /** Counts over the standing figures. */
  readonly summary: FitSummary;
  /** Clusters that cannot be evaluated, and why. */
  readonly unasked: readonly { readonly id: string; readonly because: string }[];
  /** How many rows, judged ones included, have both recommended likelihood ratios within a deciban. */
  readonly recommended: { readonly rows: number; readonly withinOneDeciban: number };
}

export interface FitSummary {
  readonly figures: number;
  /** Within one, and within two, standard errors. */
  readonly withinOne: number;
  readonly withinTwo: number;
  /** Ids of the figures more than two standard errors off, worst first. */
  readonly beyond: readonly string[];
}

/**
 * Compares the model with the published figures that it was compiled from: sensitivities, specificities and likelihood
 * ratios of rows and clusters, prevalences, and the caps on joint signs. Exact: nothing is sampled. The comparator of a
 * specificity is everybody without the condition, each other condition as a single cause by its prior.
 */
export function fitReport(kb: KnowledgeBase, model: Model): FitReport {
  const groups = [...model.groups, ...loneGroups(kb, model)];
  const clusters = fitClusters(kb, groups);
  const figures = [
    ...fitRows(kb, groups),
    ...clusters.figures,
    ...fitPrevalences(kb, model),
    ...fitCaps(kb, model),
  ].sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.id < b.id ? -1 : 1));
  const standing = figures.filter(({ setAside }) => setAside === null);
  const within = (limit: number): number => standing.filter(({ z }) => Math.abs(z) <= limit).length;
  return {
    standing,
    setAside: figures.filter(({ setAside }) => setAside !== null),
    summary: {
      figures: standing.length,
      withinOne: within(1),
      withinTwo: within(2),
      beyond: standing.filter(({ z }) => Math.abs(z) > 2).map(({ id }) => id),
    },
    unasked: clusters.unasked,
    recommended: recommendedRatios(kb, groups),
  };
}

function recommendedRatios(kb: KnowledgeBase, groups: readonly ModelGroup[]): FitReport['recommended'] {
  const withinOneDeciban = kb.likelihoods.filter((row) => {
    const group = groups.filter(({ readings }) => readings.some((r) => r.finding === row.finding));
    const positive = (present: (member: string) => boolean): boolean => present(row.finding);
    const p = eventProbability(group, [row.finding], positive, new Set([columnOf(kb, row.condition)]));
    const p0 = eventProbability(group, [row.finding], positive, new Set());
    const off = [p / p0 / row.modelLrPos, (1 - p) / (1 - p0) / row.modelLrNeg];
    return off.every((ratio) => Math.abs(10 * Math.log10(ratio)) <= 1);
  }).length;
  return { rows: kb.likelihoods.length, withinOneDeciban };
}
