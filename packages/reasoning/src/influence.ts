import { expectationOf, expectationsWith } from './expectation.ts';
import type { GroupScores } from './group-scores.ts';
import { linkExpectations, linkMean } from './link-slope.ts';
import type { Posterior } from './posterior.ts';
import { sharedExpectations } from './shared-slope.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** What the uncertainty of a result is computed from. */
export interface InfluenceInput {
  readonly posterior: Posterior;
  /** Standard deviation of the logit of each condition's prior. */
  readonly priorSd: readonly number[];
  /**
   * The scores of everything answered, with the power that its likelihood counts with: 1 for sign groups, that of the
   * drawing for its regions. The cap of the drawing is not felt here, which can only widen an interval.
   */
  readonly scores: readonly WeightedScores[];
}

/** Scores with the power that their likelihood counts with. */
export interface WeightedScores {
  readonly scores: GroupScores;
  readonly power: number;
}

/**
 * Receives one uncertain number, the power it counts with and the posterior covariance of each condition's presence with
 * its score.
 */
export type InfluenceVisitor = (number: UncertainNumber, power: number, covariances: Float64Array) => void;

/** How fine the influences are looked at. All zero: every one, exactly. */
export interface Fineness {
  /** A link that cannot move the logit of any other condition by this many standard deviations of its own counts for its own condition only. */
  readonly link: number;
  /** A noise or leak that cannot move any logit by this much is passed over. */
  readonly background: number;
}

/**
 * For live intervals. The standard deviation of a logit is mostly 0.5 to 1: a hundred links passed over at 0.003 each and
 * a few noises at 0.04 change it by under two percent, and save most of the work.
 */
export const LIVE: Fineness = { link: 0.003, background: 0.04 };
export const EXACT: Fineness = { link: 0, background: 0 };

/**
 * Visits every uncertain number that bears on the case: priors, then those behind the answers in the order given. By the
 * score identity d logit P(d) / dθ = Cov(1_d, score) / (P(d) (1 − P(d))), exactly but for what `fineness` leaves out. The
 * covariances handed over are overwritten by the next visit.
 */
export function visitInfluences(
  { posterior, priorSd, scores }: InfluenceInput,
  fineness: Fineness,
  visit: InfluenceVisitor,
): void {
  const { layout, moments, presence } = posterior;
  const { n } = layout;
  const covariances = new Float64Array(n);
  const center = (mean: number): void => {
    for (let d = 0; d < n; d++) covariances[d] = (covariances[d] ?? 0) - (moments[1 + d] ?? 0) * mean;
  };
  const reach = reachOfAll(posterior);
  priorSd.forEach((sd, e) => {
    covariances.set(presence.rows.subarray((1 + e) * n, (2 + e) * n));
    center(moments[1 + e] ?? 0);
    visit({ kind: 'prior', row: null, finding: null, condition: e, sd }, 1, covariances);
  });
  for (const { scores: group, power } of scores) {
    for (const { f, peak, numbers } of group.shared) {
      const together = expectationsWith(f, moments, presence);
      const mean = expectationOf(f, posterior);
      for (const { number, factor } of numbers) {
        const e = number.condition;
        if (e === null) {
          for (let d = 0; d < n; d++) covariances[d] = factor * ((together[d] ?? 0) - (moments[1 + d] ?? 0) * mean);
        } else if (number.sd * power * Math.abs(factor) * peak * (reach[e] ?? 0) < fineness.link) {
          covariances.fill(0);
          covariances[e] = factor * (together[e] ?? 0) * (1 - (moments[1 + e] ?? 0));
        } else {
          sharedExpectations(f, e, posterior, covariances);
          center(covariances[e] ?? 0);
          for (let d = 0; d < n; d++) covariances[d] = factor * (covariances[d] ?? 0);
        }
        visit(number, power, covariances);
      }
    }
    for (const { number, slope, range } of group.backgrounds) {
      if (number.sd * power * range < fineness.background) continue;
      covariances.set(expectationsWith(slope, moments, presence));
      center(expectationOf(slope, posterior));
      visit(number, power, covariances);
    }
    for (const { number, slope } of group.links) {
      const e = number.condition ?? 0;
      if (number.sd * power * slope.peak * (reach[e] ?? 0) < fineness.link) {
        covariances.fill(0);
        covariances[e] = linkMean(slope, posterior) * (1 - (moments[1 + e] ?? 0));
      } else {
        linkExpectations(slope, posterior, covariances);
        center(covariances[e] ?? 0);
      }
      visit(number, power, covariances);
    }
  }
}

/**
 * Standard deviation of the logit of every condition's probability; 0 where the probability is 0 or 1. `beside` is the
 * variance of what is not among the scores.
 */
export function logitDeviations(
  input: InfluenceInput,
  fineness: Fineness,
  beside: Float64Array | null,
): readonly number[] {
  const { layout, presence, moments } = input.posterior;
  const { n } = layout;
  const variance = new Float64Array(n);
  const { squares, others } = presenceScores(input);
  for (let e = 0; e < n; e++) {
    const square = squares[e] ?? 0;
    if (square === 0) continue;
    const pe = moments[1 + e] ?? 0;
    for (let d = 0; d < n; d++) {
      const covariance = (presence.rows[(1 + e) * n + d] ?? 0) - (moments[1 + d] ?? 0) * pe;
      variance[d] = (variance[d] ?? 0) + square * (covariance * covariance);
    }
  }
  visitInfluences(
    { posterior: input.posterior, priorSd: [], scores: others },
    fineness,
    ({ sd }, power, covariances) => {
      const scale = sd * power;
      for (let d = 0; d < n; d++) {
        const step = scale * (covariances[d] ?? 0);
        variance[d] = (variance[d] ?? 0) + step * step;
      }
    },
  );
  return Array.from(variance, (v, d) => {
    const p = input.posterior.moments[1 + d] ?? 0;
    const spread = p * (1 - p);
    return spread > 0 ? Math.sqrt(v / (spread * spread) + (beside?.[d] ?? 0)) : 0;
  });
}

/**
 * The scores that are a factor where a condition is present and 0 elsewhere, those of the priors and of most absent
 * answers: all of one condition act along one line, so their squares add up beforehand. And the scores that are left.
 */
function presenceScores({ priorSd, scores }: InfluenceInput): {
  readonly squares: Float64Array;
  readonly others: readonly WeightedScores[];
} {
  const squares = Float64Array.from(priorSd, (sd) => sd * sd);
  const others: WeightedScores[] = [];
  for (const weighted of scores) {
    const { shared, backgrounds, links } = weighted.scores;
    const varied = shared.filter(({ f }) => f.parents.length > 0);
    for (const { f, numbers } of shared) {
      if (f.parents.length > 0) continue;
      const scale = weighted.power * (f.sums[0] ?? 0);
      for (const { number, factor } of numbers) {
        // The noise of such an answer is the same for every set of causes, and moves nothing.
        if (number.condition === null) continue;
        const step = scale * factor * number.sd;
        squares[number.condition] = (squares[number.condition] ?? 0) + step * step;
      }
    }
    if (varied.length === shared.length) others.push(weighted);
    else if (varied.length > 0) others.push({ ...weighted, scores: { shared: varied, backgrounds, links } });
  }
  return { squares, others };
}

/**
 * How far a score of size 1 that needs condition e can move the logit of another: with |score| ≤ 1 on sets with e,
 * |Cov(1_d, score)| ≤ max(P(d and e), P(d) P(e)), so this is the largest of that over P(d) (1 − P(d)).
 */
function reachOfAll({ layout, moments, presence }: Posterior): Float64Array {
  const { n } = layout;
  const reach = new Float64Array(n);
  for (let e = 0; e < n; e++) {
    const pe = moments[1 + e] ?? 0;
    let most = 0;
    for (let d = 0; d < n; d++) {
      const pd = moments[1 + d] ?? 0;
      const spread = pd * (1 - pd);
      if (d === e || !(spread > 0)) continue;
      most = Math.max(most, Math.max(presence.rows[(1 + e) * n + d] ?? 0, pd * pe) / spread);
    }
    reach[e] = most;
  }
  return reach;
}
