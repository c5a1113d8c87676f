import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor } from './a-random-model.ts';
import { aLoneFinding, aSmallModel, cause, noLink } from './a-small-model.ts';
import type { Case, Observation } from './case.ts';
import { createEngine } from './engine.ts';

const model = aSmallModel(['a', 'b'], {
  groups: [aLoneFinding('f', 0.1, cause(0.8), noLink)],
  drawing: {
    cap: 10,
    regions: [{ region: 'groin', finding: 'loc-groin', leak: 0.1, leakSd: 0.2, links: [cause(0.5), noLink] }],
  },
});
const engine = createEngine(aKnowledgeBaseFor(model), model);

function aCase(side: Case['side'], ...observations: readonly Observation[]): Case {
  return { patient: {}, setting: 'chiropractic', observations, ...(side === undefined ? {} : { side }) };
}

const probabilityOfA = (patientCase: Case): number =>
  engine.rank(patientCase).differential.find(({ condition }) => condition === 'a')?.probability ?? 0;

describe('what is scored of a case', () => {
  test('a finding on the side away from the complaint is not scored, and the reason is given', () => {
    const { unscored, differential } = engine.rank(aCase('left', { finding: 'f', answer: 'present', side: 'right' }));
    expect(unscored).toEqual([{ finding: 'f', because: 'Recorded on the right; the main complaint is on the left.' }]);
    expect(differential.every(({ probability, prior }) => probability === prior)).toBe(true);
  });

  test('an absent finding on the side away from the complaint does not speak against it either', () => {
    const without = probabilityOfA(aCase('right'));
    expect(probabilityOfA(aCase('right', { finding: 'f', answer: 'absent', side: 'left' }))).toBe(without);
  });

  test('the side does not matter where the complaint is on both sides or none is told', () => {
    const plain = probabilityOfA(aCase(undefined, { finding: 'f', answer: 'present' }));
    for (const side of ['both', 'midline', 'left', undefined] as const) {
      expect(probabilityOfA(aCase(side, { finding: 'f', answer: 'present', side: 'left' }))).toBe(plain);
    }
  });

  test('a region answered as a finding is not scored beside the drawing', () => {
    const { unscored } = engine.rank(aCase('left', { finding: 'loc-groin', answer: 'present' }));
    expect(unscored).toEqual([
      { finding: 'loc-groin', because: 'Follows from the pain drawing, which is weighed as a whole.' },
    ]);
  });

  test('an unknown finding and one answered twice are refused by name', () => {
    expect(() => engine.rank(aCase('left', { finding: 'x', answer: 'present' }))).toThrow('x is no finding');
    const twice = aCase('left', { finding: 'f', answer: 'present' }, { finding: 'f', answer: 'absent' });
    expect(() => engine.rank(twice)).toThrow('f is answered twice');
  });
});
