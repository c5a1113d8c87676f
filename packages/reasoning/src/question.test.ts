import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { bruteForcePosterior } from './brute-force.ts';
import type { Case } from './case.ts';
import type { Model } from './model.ts';
import { marginal } from './posterior.ts';
import { bitsOf, gainAbout, outcomesOf, prospectOf } from './question.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';

const SIZES = { conditions: 7, groups: 6, readingsPerGroup: 4, causesPerGroup: 6, regions: 3 };

const plogp = (p: number): number => (p > 0 ? -p * Math.log2(p) : 0);
const entropy = (ps: readonly number[]): number => ps.reduce((sum, p) => sum + plogp(p), 0);

/** Posteriors before and after each answer by enumeration, and P(present) by Bayes' rule from them. */
function byEnumeration(model: Model, patientCase: Case, finding: string) {
  const after = (answer: 'present' | 'absent') =>
    bruteForcePosterior(model, {
      ...patientCase,
      observations: [...patientCase.observations, { finding, answer }],
    });
  const [now, yes, no] = [bruteForcePosterior(model, patientCase), after('present'), after('absent')];
  // now = present · yes + (1 − present) · no, read off where the two differ most.
  const apart = yes.map(({ p }, i) => Math.abs(p - (no[i]?.p ?? 0)));
  const widest = apart.indexOf(Math.max(...apart));
  const [n, y, a] = [now[widest]?.p ?? 0, yes[widest]?.p ?? 0, no[widest]?.p ?? 0];
  return { now, yes, no, present: (n - a) / (y - a), apart: Math.max(...apart) };
}

const probability = (sets: ReturnType<typeof bruteForcePosterior>, d: number): number =>
  sets.reduce((sum, { set, p }) => sum + (set.includes(d) ? p : 0), 0);

describe('a question not asked yet', () => {
  test('gains exactly what enumeration says, about the set of causes and about each condition', () => {
    let checked = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = seededRandom(100 + seed);
      const model = aRandomModel(random, SIZES);
      const reasoner = createReasoner(aKnowledgeBaseFor(model), model);
      const patientCase = aRandomCase(random, model, 5);
      const inference = reasoner.infer(patientCase);
      for (const question of reasoner.questions(inference)) {
        const { now, yes, no, present, apart } = byEnumeration(model, patientCase, question.finding);
        if (apart < 1e-3) continue;
        const prospect = prospectOf(question, inference.posterior);
        const bits = bitsOf(question, inference.posterior, prospect.present);
        const left = present * entropy(yes.map(({ p }) => p)) + (1 - present) * entropy(no.map(({ p }) => p));
        expect(Math.abs(prospect.present - present)).toBeLessThan(1e-10);
        expect(Math.abs(bits - (entropy(now.map(({ p }) => p)) - left))).toBeLessThan(1e-10);
        expect(bits).toBeLessThanOrEqual(prospect.mostBits + 1e-12);
        const { ifPresent, ifAbsent } = outcomesOf(question, inference.posterior, prospect.present);
        for (let d = 0; d < SIZES.conditions; d++) {
          const p = probability(now, d);
          const [up, down] = [probability(yes, d), probability(no, d)];
          expect(Math.abs((ifPresent[d] ?? 0) - up)).toBeLessThan(1e-10);
          expect(Math.abs((ifAbsent[d] ?? 0) - down)).toBeLessThan(1e-10);
          const about =
            entropy([p, 1 - p]) - present * entropy([up, 1 - up]) - (1 - present) * entropy([down, 1 - down]);
          const said = gainAbout(marginal(inference.posterior, d), present, present * (ifPresent[d] ?? 0));
          expect(Math.abs(said - about)).toBeLessThan(1e-10);
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(250);
  });
});
