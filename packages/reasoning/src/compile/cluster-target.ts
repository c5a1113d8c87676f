import type { Cluster, EvidenceDefaults, Quality } from '@junction/knowledge';
import { oddsProduct } from './target-probability.ts';

/** The two likelihood ratios that a cluster's event must have in the model, and the rates that they come from. */
export interface ClusterTarget {
  readonly lrPos: number;
  readonly lrNeg: number;
  /** P(event | condition). */
  readonly sens: number;
  /** P(event) in the comparator. */
  readonly falsePositive: number;
}

/**
 * Which figures of a cluster become hard constraints. Null where it has no pair of ratios that speaks for its condition.
 *
 * A study of moderate quality or better that no second look made doubtful binds by its published likelihood ratios,
 * unshrunk, side by side; but where the knowledge makes a side weaker than its own shrinkage would, a pooled figure was
 * preferred and binds instead (the sacroiliac cluster: the pooled LR− 0.29 replaces the 0.12 of one study of 48). The rates
 * are those of the pair: falsePositive = (1 − LR−) / (LR+ − LR−), sens = LR+ × falsePositive.
 *
 * Any other cluster binds as a row does: its recommended diagnostic odds ratio at its published false-positive rate, or
 * the recommended pair where no specificity is published.
 */
export function clusterTarget(cluster: Cluster, defaults: EvidenceDefaults): ClusterTarget | null {
  const { modelLrPos, modelLrNeg, spec } = cluster;
  const trusted = TRUSTED.includes(cluster.quality) && cluster.check !== 'doubtful';
  if (!trusted && spec !== undefined && spec < 1 && modelLrPos !== undefined && modelLrNeg !== undefined) {
    const falsePositive = 1 - spec;
    const sens = oddsProduct(falsePositive, modelLrPos / modelLrNeg);
    return { lrPos: sens / falsePositive, lrNeg: (1 - sens) / spec, sens, falsePositive };
  }
  const exponent = defaults.shrinkageExponent[cluster.quality];
  const lrPos = trusted ? side(cluster.lrPos, modelLrPos, exponent) : modelLrPos;
  const lrNeg = trusted ? side(cluster.lrNeg, modelLrNeg, exponent) : modelLrNeg;
  if (lrPos === undefined || lrNeg === undefined || lrPos <= 1 || lrNeg >= 1) return null;
  const falsePositive = (1 - lrNeg) / (lrPos - lrNeg);
  return { lrPos, lrNeg, sens: lrPos * falsePositive, falsePositive };
}

function side(published: number | undefined, model: number | undefined, exponent: number): number | undefined {
  if (published === undefined || model === undefined) return published ?? model;
  const shrunk = exponent * Math.abs(Math.log(published));
  return Math.abs(Math.log(model)) < shrunk - ROUNDING ? model : published;
}

const TRUSTED: readonly Quality[] = ['high', 'moderate'];
/** Printed ratios are rounded to two or three digits. */
const ROUNDING = 0.03;
