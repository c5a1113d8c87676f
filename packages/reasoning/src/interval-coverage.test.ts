import { expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomModel, shuffled } from './a-random-model.ts';
import type { Case } from './case.ts';
import { createEngine } from './engine.ts';
import { intervalCoverage } from './interval-coverage.ts';
import type { Model } from './model.ts';
import { type Random, seededRandom } from './random.ts';
import { drawPatient } from './synthetic-patient.ts';

const SIZES = { conditions: 8, groups: 12, readingsPerGroup: 3, causesPerGroup: 6, regions: 6 };

function aCaseOf(world: Model, random: Random): Case {
  const { ageYears, sex, setting, pain, answers } = drawPatient(world, 'chiropractic', random);
  const observations = shuffled(
    random,
    [...answers].map(([finding, answer]) => ({ finding, answer })),
  ).slice(0, 12);
  return { patient: { ageYears, sex }, setting, pain, observations };
}

test('95 % intervals hold the truth at their rate in worlds drawn from what the figures allow', () => {
  const model = aRandomModel(seededRandom(3), SIZES);
  const kb = aKnowledgeBaseFor(model);
  const { conditions, share, standardError } = intervalCoverage({
    kb,
    model,
    engine: createEngine(kb, model),
    seed: 1,
    worlds: 600,
    caseOf: aCaseOf,
  });
  expect(conditions).toBeGreaterThan(1200);
  expect(standardError).toBeLessThan(0.01);
  expect(Math.abs(share - 0.95)).toBeLessThan(3 * standardError);
});
