import type { ConditionId, Interval } from '@junction/knowledge';
import type { Case } from './case.ts';
import { type AnsweredRegion, drawingFours, drawingRow } from './drawing-row.ts';
import { foursProducts } from './fours.ts';
import { foursRow } from './fours-row.ts';
import { groupRow, relevantCauses } from './group-row.ts';
import { type Inference, priorProduct } from './inference.ts';
import { absentFactors, type MemberFactors, timesAll } from './member-products.ts';
import type { ModelGroup, ReadingLink } from './model.ts';
import { createNormal } from './normal-draws.ts';
import { exp, logistic, logit } from './numeric.ts';
import { marginal, type Posterior, posteriorFrom, weigh, weighFours } from './posterior.ts';
import { seededRandom } from './random.ts';
import type { Reasoner } from './reasoner.ts';
import { createRowProduct, type KeyedRow } from './row-product.ts';

/** What becomes of the ranking when every uncertain figure is drawn anew from its distribution. */
export interface SampledIntervals {
  readonly draws: number;
  /** In the order of the model. */
  readonly conditions: readonly {
    readonly condition: ConditionId;
    /** 2.5 % to 97.5 % of the drawn probabilities. */
    readonly interval: Interval;
    /** Share of the draws in which it stood first. */
    readonly first: number;
  }[];
}

/**
 * Draws priors, strengths and noise as independent normals on the logit scale, and infers anew over the same sets of
 * causes; the same seed gives the same bits.
 */
export function sampleIntervals(reasoner: Reasoner, patientCase: Case, draws: number, seed: number): SampledIntervals {
  const { model } = reasoner;
  const inference = reasoner.infer(patientCase);
  const normal = createNormal(seededRandom(seed));
  const drawn = model.conditions.map(() => new Float64Array(draws));
  const first = model.conditions.map(() => 0);
  for (let k = 0; k < draws; k++) {
    const posterior = drawPosterior(reasoner, inference, normal);
    let leader = 0;
    drawn.forEach((values, d) => {
      values[k] = marginal(posterior, d);
      if (marginal(posterior, d) > marginal(posterior, leader)) leader = d;
    });
    first[leader] = (first[leader] ?? 0) + 1;
  }
  return {
    draws,
    conditions: model.conditions.map((condition, d) => {
      const sorted = drawn[d]?.sort() ?? new Float64Array();
      return {
        condition,
        interval: [quantile(sorted, 0.025), quantile(sorted, 0.975)],
        first: (first[d] ?? 0) / draws,
      };
    }),
  };
}

/** The posterior under one draw of every uncertain number, over the sets of causes of the inference. */
export function drawPosterior({ model, regions }: Reasoner, inference: Inference, normal: () => number): Posterior {
  const { layout, drawing } = inference;
  const odds = inference.odds.map((o, d) => o * exp((model.prior.sd[d] ?? 0) * normal()));
  const products: MemberFactors[] = [];
  const others: (KeyedRow & AnsweredRegion)[] = [];
  for (const { group, answers, key, product } of inference.answered) {
    const changed = drawGroup(group, new Set(answers.map(({ reading }) => reading)), normal);
    const changedProduct = product === null ? null : absentFactors(changed, answers);
    if (changedProduct !== null) {
      products.push(changedProduct);
      continue;
    }
    const readings = answers.flatMap(({ reading }) => changed.readings[reading] ?? []);
    others.push({ group: changed, answers, key, row: groupRow(changed, answers, relevantCauses(changed, readings)) });
  }
  const changedRegions = drawing === null ? [] : regions.map((region) => drawGroup(region, ONLY_READING, normal));
  const drawn = drawing === null ? null : drawingRow(layout, changedRegions, model.drawing.cap, drawing.painted);
  const prior = timesAll(priorProduct(odds), products);
  const weighed = weigh(layout, prior, createRowProduct(layout)(others), drawn?.values ?? null);
  const columns = inference.posterior.fours?.columns;
  if (columns === undefined) return posteriorFrom(layout, weighed, null);
  const fours = others.map(({ group, answers, row }) => foursRow(group, answers, row, columns));
  if (drawn !== null) fours.push(drawingFours(drawn, columns));
  const weights = weighFours(foursProducts(columns, prior), fours, weighed);
  return posteriorFrom(layout, weighed, { columns, weights });
}

const ONLY_READING: ReadonlySet<number> = new Set([0]);

function drawGroup(group: ModelGroup, answered: ReadonlySet<number>, normal: () => number): ModelGroup {
  const readings = group.readings.map((reading, r) => {
    if (!answered.has(r)) return reading;
    const noise = logistic(logit(reading.noise) + reading.noiseSd * normal());
    return { ...reading, noise, links: reading.links.map((link) => drawLink(link, normal)) };
  });
  return { ...group, readings };
}

function drawLink(link: ReadingLink, normal: () => number): ReadingLink {
  const strength = link.cause > 0 ? link.cause : link.inhibit;
  if (strength === 0 || strength === 1) return link;
  const moved = logistic(logit(strength) + link.sd * normal());
  return link.cause > 0 ? { ...link, cause: moved } : { ...link, inhibit: moved };
}

/** Linear interpolation between order statistics. */
function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
