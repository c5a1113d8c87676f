import type { RegionId } from '@junction/knowledge';
import { covarianceWith, type InfluenceVisitor, visitDrawing } from './drawing-influence.ts';
import { expectationOf, expectationWith } from './expectation.ts';
import type { Score } from './group-scores.ts';
import type { Model } from './model.ts';
import type { Posterior } from './posterior.ts';

/** What the uncertainty of a result is computed from. */
export interface InfluenceInput {
  readonly model: Model;
  readonly posterior: Posterior;
  readonly joints: readonly Float64Array[];
  /** The scores of every answered group. */
  readonly scores: readonly (readonly Score[])[];
  readonly drawing: { readonly painted: ReadonlySet<RegionId>; readonly row: Float64Array } | null;
}

/**
 * Visits every uncertain number that bears on the case: priors, then the numbers of the answered groups in model order,
 * then those of the drawing. By the score identity d logit P(d) / dθ = Cov(1_d, score) / (P(d) (1 − P(d))), exactly.
 */
export function visitInfluences(input: InfluenceInput, visit: InfluenceVisitor): void {
  const { model, posterior, joints, scores, drawing } = input;
  const { layout, moments } = posterior;
  const covariances = new Float64Array(layout.n);
  model.prior.sd.forEach((sd, e) => {
    covarianceWith(posterior, moments, e, 1, covariances);
    visit({ kind: 'prior', row: null, finding: null, condition: e, sd }, covariances);
  });
  for (const { number, slope } of scores.flat()) {
    const mean = expectationOf(slope, posterior);
    joints.forEach((joint, d) => {
      covariances[d] = expectationWith(slope, posterior, d, joint) - (moments[1 + d] ?? 0) * mean;
    });
    visit(number, covariances);
  }
  if (drawing !== null) visitDrawing(posterior, model.drawing, drawing.painted, drawing.row, visit);
}

/** Standard deviation of the logit of every condition's probability; 0 where the probability is 0 or 1. */
export function logitDeviations(input: InfluenceInput): readonly number[] {
  const { n } = input.posterior.layout;
  const variance = new Float64Array(n);
  visitInfluences(input, ({ sd }, covariances) => {
    for (let d = 0; d < n; d++) {
      const step = sd * (covariances[d] ?? 0);
      variance[d] = (variance[d] ?? 0) + step * step;
    }
  });
  return Array.from(variance, (v, d) => {
    const p = input.posterior.moments[1 + d] ?? 0;
    const spread = p * (1 - p);
    return spread > 0 ? Math.sqrt(v) / spread : 0;
  });
}
