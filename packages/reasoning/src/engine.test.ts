import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { bruteForcePosterior } from './brute-force.ts';
import { createEngine } from './engine.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';
import { indexOfSet } from './sets.ts';

const SIZES = { conditions: 8, groups: 7, readingsPerGroup: 4, causesPerGroup: 6, regions: 5 };

describe('the posterior over sets of causes', () => {
  test('equals brute-force enumeration within 1e-12 on random models', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = seededRandom(seed);
      const model = aRandomModel(random, SIZES);
      const reasoner = createReasoner(aKnowledgeBaseFor(model), model);
      for (const answers of [3, 12]) {
        const patientCase = aRandomCase(random, model, answers);
        const { posterior } = reasoner.infer(patientCase);
        for (const { set, p } of bruteForcePosterior(model, patientCase)) {
          expect(Math.abs((posterior.weights[indexOfSet(posterior.layout, set)] ?? 0) - p)).toBeLessThan(1e-12);
        }
      }
    }
  });
});

describe('an assessment', () => {
  test('explains every condition completely within 1e-3 decibans', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const model = aRandomModel(random, SIZES);
      const engine = createEngine(aKnowledgeBaseFor(model), model);
      const { differential } = engine.assess(aRandomCase(random, model, 10));
      for (const { probability, prior, evidence } of differential) {
        const shift = 10 * Math.log10((probability * (1 - prior)) / ((1 - probability) * prior));
        const sum = evidence.reduce((total, { decibans }) => total + decibans, 0);
        expect(Math.abs(sum - shift)).toBeLessThan(1e-3);
      }
    }
  });
});
