import type { RegionId } from '@junction/knowledge';
import type { UncertainNumber } from './group-scores.ts';
import type { DrawingModel } from './model.ts';
import { momentsOf, pairRank } from './moments.ts';
import type { Posterior } from './posterior.ts';
import { readingFactors } from './reading-factors.ts';
import type { SetLayout } from './sets.ts';

/** Receives one uncertain number and the posterior covariance of each condition's presence with its score. */
export type InfluenceVisitor = (number: UncertainNumber, covariances: Float64Array) => void;

/** The power that tempers the drawing: see `drawingRow`. */
const TEMPER = 1 / 4;

/**
 * Visits every number behind a drawing. `row` is the drawing's row, as given by `drawingRow`: sets that its cap holds up do
 * not feel the numbers.
 */
export function visitDrawing(
  posterior: Posterior,
  drawing: DrawingModel,
  painted: ReadonlySet<RegionId>,
  row: Float64Array,
  visit: InfluenceVisitor,
): void {
  const { layout } = posterior;
  const felt = uncapped(posterior, row, drawing.cap);
  const plain = momentsOf(layout, felt);
  const covariances = new Float64Array(layout.n);
  for (const region of drawing.regions) {
    const present = painted.has(region.region);
    const inhibited = region.links.some(({ inhibit }) => inhibit > 0);
    const { missed, kept } =
      present || inhibited ? regionMoments(layout, felt, region, present) : { missed: plain, kept: plain };
    const sign = present ? TEMPER : -TEMPER;
    covarianceOfAll(posterior, missed, sign * region.leak, covariances);
    const { finding } = region;
    visit({ kind: 'background', row: null, finding, condition: null, sd: region.leakSd }, covariances);
    region.links.forEach((link, e) => {
      if (link.cause === 0 && link.inhibit === 0) return;
      if (link.cause > 0) covarianceWith(posterior, missed, e, sign * link.cause, covariances);
      else covarianceWith(posterior, kept, e, -sign * link.inhibit, covariances);
      visit({ kind: 'likelihood', row: link.row ?? null, finding, condition: e, sd: link.sd }, covariances);
    });
  }
}

/** The weights of the sets that the cap leaves alone; 0 for the others. */
function uncapped({ weights }: Posterior, row: Float64Array, cap: number): Float64Array {
  let best = 0;
  for (let s = 0; s < row.length; s++) best = Math.max(best, row[s] ?? 0);
  const least = best / cap;
  return weights.map((w, s) => ((row[s] ?? 0) > least ? w : 0));
}

/**
 * Moments weighted by (∏ miss · spared) / P(answer) and by P(present) / P(answer): the two ratios that the score of a
 * noisy-OR strength, and of an inhibitor, are made of.
 */
function regionMoments(
  layout: SetLayout,
  felt: Float64Array,
  region: DrawingModel['regions'][number],
  present: boolean,
): { readonly missed: Float64Array; readonly kept: Float64Array } {
  const factors = region.links.map(({ cause, inhibit }) => ({ keep: 1 - inhibit, miss: (1 - cause) * (1 - inhibit) }));
  const yes = new Float64Array(layout.size).fill(1);
  readingFactors(yes, factors, 1 - region.leak, true);
  const miss = new Float64Array(layout.size).fill(1);
  readingFactors(
    miss,
    factors.map((factor) => ({ ...factor, keep: 1 })),
    1 - region.leak,
    false,
  );
  const answer = (s: number): number => (present ? (yes[s] ?? 1) : 1 - (yes[s] ?? 0));
  return {
    missed: momentsOf(
      layout,
      felt.map((w, s) => (w * (miss[s] ?? 0)) / answer(s)),
    ),
    kept: momentsOf(
      layout,
      felt.map((w, s) => (w * (yes[s] ?? 0)) / answer(s)),
    ),
  };
}

/** Cov(1_d, factor · f) for all d, from the moments weighted by f. */
function covarianceOfAll(
  { moments, layout }: Posterior,
  weighted: Float64Array,
  factor: number,
  out: Float64Array,
): void {
  const mean = weighted[0] ?? 0;
  for (let d = 0; d < layout.n; d++) out[d] = factor * ((weighted[1 + d] ?? 0) - (moments[1 + d] ?? 0) * mean);
}

/** Cov(1_d, factor · f · 1_e) for all d. */
export function covarianceWith(
  { moments, layout }: Posterior,
  weighted: Float64Array,
  e: number,
  factor: number,
  out: Float64Array,
): void {
  const mean = weighted[1 + e] ?? 0;
  for (let d = 0; d < layout.n; d++) {
    const both = d === e ? mean : (weighted[layout.pairs + pairRank(d, e)] ?? 0);
    out[d] = factor * (both - (moments[1 + d] ?? 0) * mean);
  }
}
