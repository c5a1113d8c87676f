import type { Case, Model, Observation } from '@junction/reasoning';
import { aKnowledgeBaseFor } from '../packages/reasoning/src/a-random-model.ts';
import { type Random, seededRandom } from '../packages/reasoning/src/random.ts';
import { createReasoner } from '../packages/reasoning/src/reasoner.ts';

/** A random model small enough for a general library: every finding a leaky noisy-OR of two or three conditions, and one case with all of them answered. */
export interface SmallModel {
  readonly model: Model;
  readonly patientCase: Case;
}

/** The first of the seeds whose case the engine weighs with sets of up to three causes, so that all sides can weigh the same sets. */
export function aSmallModel(conditions: number, findings: number): SmallModel {
  for (let seed = 1; seed <= 1000; seed++) {
    const small = drawModel(seededRandom(seed), conditions, findings);
    const reasoner = createReasoner(aKnowledgeBaseFor(small.model), small.model);
    if (reasoner.infer(small.patientCase).posterior.fours === null) return small;
  }
  throw new Error('No such model among a thousand');
}

function drawModel(random: Random, conditions: number, findings: number): SmallModel {
  const ids = Array.from({ length: conditions }, (_, d) => `c${d}`);
  const groups = Array.from({ length: findings }, (_, f): Model['groups'][number] => {
    const parents = new Set<number>();
    while (parents.size < 2 + (f % 2)) parents.add(Math.floor(random() * conditions));
    const causes = [...parents].sort((a, b) => a - b);
    return {
      id: `g${f}`,
      label: `Finding ${f}`,
      background: 0,
      causes: causes.map((condition) => ({ condition, expression: 1 })),
      readings: [
        {
          finding: `f${f}`,
          noise: 0.05 + 0.3 * random(),
          noiseSd: 0.2,
          backgroundCause: 0,
          links: causes.map(() => ({ cause: 0.3 + 0.6 * random(), inhibit: 0, sd: 0.3 })),
        },
      ],
    };
  });
  const observations = groups.map(
    (_, f): Observation => ({ finding: `f${f}`, answer: random() < 0.3 ? 'present' : 'absent' }),
  );
  return {
    model: {
      knowledge: { version: 'random', hash: 'sha256:random' },
      conditions: ids,
      prior: {
        odds: { 'chiropractic/any/any': ids.map(() => 0.02 + 0.1 * random()) },
        ageBands: [0],
        residual: null,
        sd: ids.map(() => 0.3),
      },
      serious: [],
      groups,
      drawing: { regions: [], cap: 10 },
    },
    patientCase: { patient: {}, setting: 'chiropractic', observations },
  };
}
