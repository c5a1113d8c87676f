import { describe, expect, test } from 'vitest';
import { aCondition, aFinding, aKnowledgeBase, aRow } from './a-knowledge-base.ts';
import { compilePrior, stratumPrevalences } from './compile-prior.ts';
import { inclusionProbabilities } from './solve-prior.ts';

const derived = (id: string, background: number, from: 'age' | 'sex') =>
  aFinding(id, from, background, { derived: { from } });
const kb = aKnowledgeBase({
  conditions: [
    aCondition('stenosis', 0.04),
    aCondition('pelvic', 0.02),
    aCondition('cancer', 0.003, { serious: true }),
  ],
  findings: [
    derived('age-under-40', 0.35, 'age'),
    derived('age-50-plus', 0.45, 'age'),
    derived('age-70-plus', 0.1, 'age'),
    derived('sex-female', 0.56, 'sex'),
  ],
  likelihoods: [aRow('age-50-plus', 'stenosis', 0.9, 0.45), aRow('sex-female', 'pelvic', 0.975, 0.56)],
  settings: [
    { setting: 'primary-care', factors: { all: 1 }, source: 'estimate', rationale: '' },
    { setting: 'chiropractic', factors: { serious: 0.5 }, source: 'estimate', rationale: '' },
    { setting: 'specialist', factors: { serious: 3, stenosis: 2 }, source: 'estimate', rationale: '' },
  ],
});

describe('the prior', () => {
  const prevalences = stratumPrevalences(kb);
  const of = (stratum: string, condition: number): number => prevalences.get(stratum)?.[condition] ?? 0;

  test('has odds for three settings, four age bands and two sexes, and for any age and any sex', () => {
    expect(Object.keys(compilePrior(kb).odds)).toHaveLength(3 * 5 * 3);
  });

  test('makes stenosis commoner after fifty and a pelvic cause rare in men', () => {
    expect(of('primary-care/50/any', 0) / of('primary-care/0/any', 0)).toBeCloseTo(0.9 / 0.45 / (0.1 / 0.55), 6);
    expect(of('primary-care/any/male', 1) / of('primary-care/any/female', 1)).toBeCloseTo(
      0.025 / 0.44 / (0.975 / 0.56),
      6,
    );
  });

  test('mixes the strata of primary care back to the published prevalence', () => {
    const bands = [0.35, 0.2, 0.35, 0.1];
    const mixed = [0, 40, 50, 71].flatMap((band, b) =>
      (['female', 'male'] as const).map(
        (sex) => (bands[b] ?? 0) * (sex === 'female' ? 0.56 : 0.44) * of(`primary-care/${band}/${sex}`, 0),
      ),
    );
    expect(mixed.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0.04, 12);
  });

  test('applies the factor of a setting to the odds, the most specific one', () => {
    const odds = (p: number): number => p / (1 - p);
    expect(odds(of('chiropractic/0/male', 2)) / odds(of('primary-care/0/male', 2))).toBeCloseTo(0.5, 9);
    expect(odds(of('specialist/50/male', 0)) / odds(of('primary-care/50/male', 0))).toBeCloseTo(2, 9);
    expect(of('chiropractic/0/male', 0)).toBe(of('primary-care/0/male', 0));
  });

  test('solves every stratum to within 1e-9', () => {
    for (const [stratum, odds] of Object.entries(compilePrior(kb).odds)) {
      inclusionProbabilities(odds, null).forEach((p, d) => {
        expect(Math.abs(p - of(stratum, d)), stratum).toBeLessThan(1e-9);
      });
    }
  });
});
