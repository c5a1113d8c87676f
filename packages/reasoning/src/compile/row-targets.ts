import type { Finding, Likelihood } from '@junction/knowledge';
import { logistic, logit } from '../numeric.ts';
import { oddsProduct } from './target-probability.ts';
import { inside, logitSd, qualityMultiplier, sampledLogitSd } from './uncertainty.ts';

/** What one finding needs before its group is compiled: a single background, and P(present | only d) for each of its rows. */
export interface FindingTargets {
  readonly finding: Finding;
  /** P(present | none of the causes), fitted to the judged background and to every row. */
  readonly background: number;
  /** Standard deviation of its logit. */
  readonly backgroundSd: number;
  readonly rows: readonly RowTarget[];
}

export interface RowTarget {
  /** The row it comes from; null where only a `never_lower` rule made it. */
  readonly row: Likelihood | null;
  /** Column of the condition. */
  readonly condition: number;
  /** P(present | only this condition). */
  readonly p: number;
  /** Standard deviation of logit p. */
  readonly sd: number;
}

/** A row with the column of its condition, and how common that condition is as a single cause. */
export interface WeightedRow {
  readonly row: Likelihood;
  readonly condition: number;
  readonly weight: number;
}

/**
 * The background of a finding and the target probability of each row.
 *
 * A row recommends two likelihood ratios and so one diagnostic odds ratio; with a background it gives one probability,
 * odds(p) = odds(background) × LR+ / LR−, and both ratios come out as recommended exactly where the background is the
 * row's own false-positive rate (1 − LR−) / (LR+ − LR−), or 1 − specificity where a usable one is published. Elsewhere one
 * ratio comes out too strong; where it is a judgment it is held within a deciban of what the row recommends. All rows of
 * a finding share one background, so it is the weighted mean, on the logit scale, of the judged figure and of those
 * rates: a judged figure by its interval, a published specificity by its sample, and any other row by how far a wrong
 * background would move its ratios (p − background per unit of logit; within a tolerance they count as right).
 *
 * The comparator of a published row is everybody without the condition: the other single causes by their prior, and the
 * rest at background. An estimated row compares with the background itself.
 */
export function findingTargets(finding: Finding, rows: readonly WeightedRow[]): FindingTargets {
  const judged = finding.background;
  const judgedSd = JUDGED_WIDENING * logitSd(judged.interval);
  let background = inside(judged.point);
  let ps = rows.map(({ row }) => oddsProduct(background, row.modelLrPos / row.modelLrNeg));
  for (let round = 0; round < ROUNDS; round++) {
    let sum = logit(inside(judged.point)) / (judgedSd * judgedSd);
    let total = 1 / (judgedSd * judgedSd);
    rows.forEach(({ row }, i) => {
      const rate = falsePositiveRate(row);
      if (rate === null) return;
      const base = inside(isPublished(row) ? comparator(rows, ps, background, i) : background);
      const unrestrained = oddsProduct(base, row.modelLrPos / row.modelLrNeg);
      const sd = rate.sd ?? tolerance(row) / Math.max(Math.abs(unrestrained - base), 1e-6);
      const shift = logit(base) - logit(background);
      const precision = 1 / (sd * sd);
      sum += (logit(inside(rate.point)) - shift) * precision;
      total += precision;
    });
    background = inside(logistic(sum / total));
    const last = ps;
    ps = rows.map(({ row }, i) => {
      const base = isPublished(row) ? comparator(rows, last, background, i) : background;
      const p = oddsProduct(base, row.modelLrPos / row.modelLrNeg);
      return inside(isPublished(row) ? p : restrained(row, base, p));
    });
  }
  return {
    finding,
    background,
    backgroundSd: logitSd(judged.interval),
    rows: rows.map(({ row, condition }, i) => ({ row, condition, p: ps[i] ?? background, sd: rowSd(row) })),
  };
}

/** `p` moved towards the base as far as it takes to keep both likelihood ratios within a deciban of what the row recommends. */
function restrained({ modelLrPos, modelLrNeg }: Likelihood, base: number, p: number): number {
  const byPresent = (slack: number): number => modelLrPos * slack * base;
  const byAbsent = (slack: number): number => 1 - (modelLrNeg / slack) * (1 - base);
  return p >= base
    ? Math.max(base, Math.min(p, byPresent(SLACK), byAbsent(SLACK)))
    : Math.min(base, Math.max(p, byPresent(1 / SLACK), byAbsent(1 / SLACK)));
}

/** True where the row's figures were measured against the people without the condition and stand as published. */
export function isPublished(row: Likelihood): boolean {
  return row.lrBasis === 'published' || row.lrBasis === 'computed-from-published';
}

/** P(present) among everybody without the condition of row `i`: a mixture of single causes, the rest at background. */
function comparator(rows: readonly WeightedRow[], ps: readonly number[], background: number, i: number): number {
  const condition = rows[i]?.condition;
  const own = rows[i]?.weight ?? 0;
  let sum = background;
  rows.forEach((other, j) => {
    if (other.condition !== condition) sum += (other.weight / (1 - own)) * ((ps[j] ?? background) - background);
  });
  return sum;
}

interface Rate {
  readonly point: number;
  readonly sd: number | null;
}

/** The false-positive rate that a row stands for, and its standard error where it was measured; null where it has none. */
function falsePositiveRate(row: Likelihood): Rate | null {
  if (isPublished(row) && row.check !== 'doubtful' && row.spec !== undefined && row.n !== undefined) {
    const point = 1 - row.spec;
    return { point, sd: sampledLogitSd(point, row.n / 2) * qualityMultiplier(row.quality, row.check) };
  }
  const { modelLrPos, modelLrNeg } = row;
  const rate = (1 - modelLrNeg) / (modelLrPos - modelLrNeg);
  return rate > 0 && rate < 1 ? { point: rate, sd: null } : null;
}

function tolerance(row: Likelihood): number {
  return row.source === 'estimate' ? JUDGED_TOLERANCE : RATIO_TOLERANCE * qualityMultiplier(row.quality, row.check);
}

/**
 * Standard deviation of logit p, by the interval of p. That of a study is widened by its quality, since it knows only of
 * chance; that of a judgment already says how little is known.
 */
function rowSd(row: Likelihood): number {
  return logitSd(row.pInterval) * (row.source === 'estimate' ? 1 : qualityMultiplier(row.quality, row.check));
}

const RATIO_TOLERANCE = 0.1;
const JUDGED_TOLERANCE = 0.3;
/** One deciban: no row says more than this beyond what it recommends, in either answer. */
const SLACK = 10 ** 0.1;
/** Judged backgrounds are widened by this: they say least of all figures, and likelihood ratios do the diagnostic work. */
const JUDGED_WIDENING = 4;
const ROUNDS = 40;
