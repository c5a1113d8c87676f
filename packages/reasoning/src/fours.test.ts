import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { bruteForcePosterior } from './brute-force.ts';
import { createEngine } from './engine.ts';
import { FOURS_AMONG, REFINE_ABOVE } from './fours.ts';
import type { Model } from './model.ts';
import { marginal } from './posterior.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';
import { indexOfSet, setLayout } from './sets.ts';

const SIZES = { conditions: 9, groups: 6, readingsPerGroup: 3, causesPerGroup: 7, regions: 3 };

/** A random model in which several causes at once are common. */
function crowded(seed: number): { readonly model: Model; readonly random: () => number } {
  const random = seededRandom(seed);
  const model = aRandomModel(random, SIZES);
  const odds = Object.fromEntries(Object.keys(model.prior.odds).map((key) => [key, model.conditions.map(() => 0.4)]));
  return { model: { ...model, prior: { ...model.prior, odds } }, random };
}

describe('sets of four causes', () => {
  test('are looked at when three at once are probable, and then agree with enumeration within 1e-12', () => {
    let refined = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { model, random } = crowded(seed);
      const reasoner = createReasoner(aKnowledgeBaseFor(model), model);
      const patientCase = aRandomCase(random, model, 8);
      const { posterior } = reasoner.infer(patientCase);
      if (posterior.fours === null) continue;
      refined++;
      const { columns, weights } = posterior.fours;
      const among = setLayout(columns.length, 4);
      const enumerated = bruteForcePosterior(model, patientCase, 4);
      for (const { set, p } of enumerated) {
        const got =
          set.length < 4
            ? posterior.weights[indexOfSet(posterior.layout, set)]
            : set.every((d) => columns.includes(d))
              ? weights[
                  indexOfSet(
                    among,
                    set.map((d) => columns.indexOf(d)),
                  ) - among.fours
                ]
              : 0;
        expect(Math.abs((got ?? 0) - p)).toBeLessThan(1e-12);
      }
      model.conditions.forEach((_, d) => {
        const p = enumerated.reduce((sum, entry) => sum + (entry.set.includes(d) ? entry.p : 0), 0);
        expect(Math.abs(marginal(posterior, d) - p)).toBeLessThan(1e-12);
      });
    }
    expect(refined).toBeGreaterThan(4);
  });

  test('are left alone when three at once are improbable', () => {
    const random = seededRandom(3);
    const model = aRandomModel(random, SIZES);
    const { posterior } = createReasoner(aKnowledgeBaseFor(model), model).infer(aRandomCase(random, model, 0));
    const three = posterior.weights.subarray(posterior.layout.triples).reduce((a, b) => a + b);
    expect(three).toBeLessThan(REFINE_ABOVE);
    expect(posterior.fours).toBeNull();
  });

  test('are explained as completely as the smaller ones', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { model, random } = crowded(seed);
      const engine = createEngine(aKnowledgeBaseFor(model), model);
      for (const { probability, prior, evidence } of engine.assess(aRandomCase(random, model, 8)).differential) {
        const shift = 10 * Math.log10((probability * (1 - prior)) / ((1 - probability) * prior));
        const sum = evidence.reduce((total, { decibans }) => total + decibans, 0);
        expect(Math.abs(sum - shift)).toBeLessThan(1e-3);
      }
    }
  });

  test('are drawn from the most probable conditions only', () => {
    const random = seededRandom(5);
    const model = aRandomModel(random, { ...SIZES, conditions: 20 });
    const odds = Object.fromEntries(
      Object.keys(model.prior.odds).map((key) => [key, model.conditions.map((_, d) => 0.05 + 0.02 * d)]),
    );
    const reasoner = createReasoner(aKnowledgeBaseFor(model), {
      ...model,
      prior: { ...model.prior, odds, residual: null },
    });
    const { posterior } = reasoner.infer({ patient: {}, setting: 'specialist', observations: [] });
    expect(posterior.fours?.columns).toEqual(Array.from({ length: FOURS_AMONG }, (_, i) => 4 + i));
  });
});
