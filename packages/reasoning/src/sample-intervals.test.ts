import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { createEngine } from './engine.ts';
import { createNormal } from './normal-draws.ts';
import { marginal } from './posterior.ts';
import { seededRandom } from './random.ts';
import { intervalsOf } from './ranking.ts';
import { createReasoner } from './reasoner.ts';
import { drawPosterior } from './sample-intervals.ts';

const SIZES = { conditions: 8, groups: 12, readingsPerGroup: 3, causesPerGroup: 6, regions: 6 };

describe('the live intervals', () => {
  test('cover 95 % of what drawn figures give, within simulation error, for every condition that is in play', () => {
    let inside = 0;
    let all = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = seededRandom(seed);
      const model = aRandomModel(random, SIZES);
      const reasoner = createReasoner(aKnowledgeBaseFor(model), model);
      const inference = reasoner.infer(aRandomCase(random, model, 12));
      const intervals = intervalsOf(reasoner, inference);
      const normal = createNormal(seededRandom(1000 + seed));
      for (let k = 0; k < 150; k++) {
        const drawn = drawPosterior(reasoner, inference, normal);
        intervals.forEach(([low, high], d) => {
          const p = marginal(inference.posterior, d);
          if (p < 0.02 || p > 0.98) return;
          all++;
          if (marginal(drawn, d) >= low && marginal(drawn, d) <= high) inside++;
        });
      }
    }
    expect(all).toBeGreaterThan(2500);
    expect(inside / all).toBeGreaterThan(0.935);
    expect(inside / all).toBeLessThan(0.97);
  });

  test('end where the sampled intervals end, mostly within two points', () => {
    const differences: number[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const random = seededRandom(50 + seed);
      const model = aRandomModel(random, SIZES);
      const engine = createEngine(aKnowledgeBaseFor(model), model);
      const patientCase = aRandomCase(random, model, 12);
      const sampled = new Map(
        engine
          .sampleIntervals(patientCase, 250, seed)
          .conditions.map(({ condition, interval }) => [condition, interval]),
      );
      for (const { condition, interval, probability } of engine.rank(patientCase).differential) {
        if (probability < 0.02 || probability > 0.98) continue;
        const other = sampled.get(condition) ?? [0, 1];
        differences.push(Math.abs(interval[0] - other[0]), Math.abs(interval[1] - other[1]));
      }
    }
    differences.sort((a, b) => a - b);
    expect(differences[Math.floor(differences.length / 2)]).toBeLessThan(0.02);
    expect(differences[Math.floor(differences.length * 0.9)]).toBeLessThan(0.06);
  });
});

describe('sampled intervals', () => {
  test('are the same bits for the same seed, and their firsts add up to all draws', () => {
    const random = seededRandom(9);
    const model = aRandomModel(random, SIZES);
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const patientCase = aRandomCase(random, model, 10);
    const once = engine.sampleIntervals(patientCase, 50, 7);
    expect(JSON.stringify(engine.sampleIntervals(patientCase, 50, 7))).toBe(JSON.stringify(once));
    expect(once.conditions.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 12);
  });
});
