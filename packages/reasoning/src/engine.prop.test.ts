import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel, shuffled } from './a-random-model.ts';
import { aLoneFinding, aSmallModel, cause, noLink } from './a-small-model.ts';
import { createEngine } from './engine.ts';
import { seededRandom } from './random.ts';

const SIZES = { conditions: 9, groups: 8, readingsPerGroup: 4, causesPerGroup: 6, regions: 4 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('an assessment of any case', () => {
  test('has the same bits in whatever order the findings and regions were recorded', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const model = aRandomModel(random, SIZES);
        const engine = createEngine(aKnowledgeBaseFor(model), model);
        const patientCase = aRandomCase(random, model, 10);
        const reordered = {
          ...patientCase,
          observations: shuffled(random, patientCase.observations),
          ...(patientCase.pain === undefined ? {} : { pain: shuffled(random, patientCase.pain) }),
        };
        expect(JSON.stringify(engine.assess(reordered))).toBe(JSON.stringify(engine.assess(patientCase)));
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  test('has the same bits whatever was assessed before it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const model = aRandomModel(random, SIZES);
        const kb = aKnowledgeBaseFor(model);
        const used = createEngine(kb, model);
        for (const answers of [2, 9, 5]) used.assess(aRandomCase(random, model, answers));
        const patientCase = aRandomCase(random, model, 7);
        expect(JSON.stringify(used.assess(patientCase))).toBe(
          JSON.stringify(createEngine(kb, model).assess(patientCase)),
        );
      }),
      { numRuns: 12, seed: 2 },
    );
  });

  test('gives probabilities inside their intervals, inside 0 to 1, most probable first', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const model = aRandomModel(random, SIZES);
        const { differential } = createEngine(aKnowledgeBaseFor(model), model).rank(aRandomCase(random, model, 8));
        differential.forEach(({ probability, interval: [low, high] }, i) => {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(probability);
          expect(probability).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
          expect(probability).toBeGreaterThanOrEqual(differential[i + 1]?.probability ?? 0);
        });
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  test('shows with the key the numbers that the intervals are then put around', () => {
    const random = seededRandom(5);
    const model = aRandomModel(random, SIZES);
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    for (const answers of [0, 4, 9]) {
      const patientCase = aRandomCase(random, model, answers);
      const { differential } = engine.probabilities(patientCase);
      const { differential: later } = engine.differential(patientCase);
      expect(differential).toEqual(later.map(({ interval: _, ...row }) => row));
    }
  });

  test('ranks with the same numbers with which it assesses', () => {
    const random = seededRandom(4);
    const model = aRandomModel(random, SIZES);
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const patientCase = aRandomCase(random, model, 8);
    const { differential, ...rest } = engine.assess(patientCase);
    const ranking = engine.rank(patientCase);
    expect(ranking).toEqual({ ...rest, differential: differential.map(({ evidence: _, ...entry }) => entry) });
  });
});

describe('a finding that only one condition causes', () => {
  test('raises it when present, lowers it when absent and leaves it when not asked', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (noise, strength) => {
          const model = aSmallModel(['a', 'b'], { groups: [aLoneFinding('f', noise, cause(strength), noLink)] });
          const engine = createEngine(aKnowledgeBaseFor(model), model);
          const given = (answers: readonly ('present' | 'absent')[]): number =>
            engine
              .rank({
                patient: {},
                setting: 'specialist',
                observations: answers.map((answer) => ({ finding: 'f', answer })),
              })
              .differential.find(({ condition }) => condition === 'a')?.probability ?? 0;
          expect(given(['present'])).toBeGreaterThan(given([]));
          expect(given(['absent'])).toBeLessThan(given([]));
        },
      ),
      { numRuns: 50, seed: 5 },
    );
  });
});
