import type { Case, Engine, Model, Observation } from '@junction/reasoning';
import { seededRandom } from '../packages/reasoning/src/random.ts';
import { drawPatient } from '../packages/reasoning/src/synthetic-patient.ts';

/**
 * The case after each of `answers` answers of one made-up patient, asked as the engine proposes: the open safety
 * questions, then the tests it ranks first. The first entry is the case before any answer, with the drawing made.
 */
export function interviewOf(engine: Engine, model: Model, seed: number, answers: number): readonly Case[] {
  const { ageYears, sex, setting, pain, answers: truth } = drawPatient(model, 'chiropractic', seededRandom(seed));
  const observations: Observation[] = [];
  const now = (): Case => ({ patient: { ageYears, sex }, setting, pain, observations: [...observations] });
  const cases = [now()];
  while (observations.length < answers) {
    const { next } = engine.rank(now());
    const asked = new Set(observations.map(({ finding }) => finding));
    const test = next.find(({ finding }) => !asked.has(finding) && truth.has(finding));
    if (test === undefined) break;
    observations.push({ finding: test.finding, answer: truth.get(test.finding) ?? 'absent' });
    cases.push(now());
  }
  return cases;
}
