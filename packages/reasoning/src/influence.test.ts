import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { EXACT, visitInfluences } from './influence.ts';
import type { Model, ReadingLink } from './model.ts';
import { marginal } from './posterior.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';

const SIZES = { conditions: 7, groups: 5, readingsPerGroup: 3, causesPerGroup: 6, regions: 4 };
const STEP = 1e-5;

const logit = (p: number): number => Math.log(p / (1 - p));
const moved = (p: number, by: number): number => 1 / (1 + Math.exp(-(logit(p) + by)));

function movedLink(link: ReadingLink, by: number): ReadingLink {
  return link.cause > 0 ? { ...link, cause: moved(link.cause, by) } : { ...link, inhibit: moved(link.inhibit, by) };
}

/** The model with one number moved on the logit scale: a likelihood row, the noise of a finding or a prior. */
function withMoved(model: Model, kind: string, name: string | number | null, by: number): Model {
  const reading = <R extends { finding: string; links: readonly ReadingLink[] }>(r: R): R => ({
    ...r,
    links: r.links.map((link) => (kind === 'likelihood' && link.row === name ? movedLink(link, by) : link)),
  });
  return {
    ...model,
    prior: {
      ...model.prior,
      odds: Object.fromEntries(
        Object.entries(model.prior.odds).map(([key, odds]) => [
          key,
          odds.map((o, d) => (kind === 'prior' && d === name ? o * Math.exp(by) : o)),
        ]),
      ),
    },
    groups: model.groups.map((group) => ({
      ...group,
      readings: group.readings.map((r) => ({
        ...reading(r),
        noise: kind === 'background' && r.finding === name ? moved(r.noise, by) : r.noise,
      })),
    })),
    drawing: {
      // Without the cap, which the scores do not feel.
      cap: 1e12,
      regions: model.drawing.regions.map((r) => ({
        ...reading(r),
        leak: kind === 'background' && r.finding === name ? moved(r.leak, by) : r.leak,
      })),
    },
  };
}

describe('the influence of an uncertain number', () => {
  test('is the slope that moving the number shows, for every kind of number and every condition', () => {
    let checked = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = seededRandom(seed);
      const model = withMoved(aRandomModel(random, SIZES), 'none', null, 0);
      const reasoner = createReasoner(aKnowledgeBaseFor(model), model);
      const patientCase = aRandomCase(random, model, 8);
      const inference = reasoner.infer(patientCase);
      const input = {
        posterior: inference.posterior,
        priorSd: model.prior.sd,
        scores: [...reasoner.groupScores(inference), ...reasoner.regionScores(inference)],
      };
      visitInfluences(input, EXACT, ({ kind, row, finding, condition }, power, covariances) => {
        const name = kind === 'prior' ? condition : kind === 'background' ? finding : row;
        const posteriorAt = (by: number) => {
          const other = withMoved(model, kind, name, by);
          return createReasoner(aKnowledgeBaseFor(other), other).infer(patientCase).posterior;
        };
        const [up, down] = [posteriorAt(STEP), posteriorAt(-STEP)];
        model.conditions.forEach((_, d) => {
          const p = marginal(inference.posterior, d);
          const seen = (logit(marginal(up, d)) - logit(marginal(down, d))) / (2 * STEP);
          const said = (power * (covariances[d] ?? 0)) / (p * (1 - p));
          expect(Math.abs(said - seen)).toBeLessThan(1e-7);
          checked++;
        });
      });
    }
    expect(checked).toBeGreaterThan(1000);
  });
});
