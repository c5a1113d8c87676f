import { describe, expect, test } from 'vitest';
import { aCondition, aFinding, aKnowledgeBase, aRow } from './compile/a-knowledge-base.ts';
import { compileModel } from './compile-model.ts';
import { fitReport } from './fit-report.ts';

const published = { lrBasis: 'published', source: 'corpus', quality: 'high', n: 200 } as const;
const kb = aKnowledgeBase({
  conditions: [aCondition('a', 0.2), aCondition('b', 0.1)],
  findings: [aFinding('f', 'g', 0.3), aFinding('g', 'h', 0.3)],
  likelihoods: [
    aRow('f', 'a', 0.8, 0.3, { ...published, sens: 0.8, spec: 0.7, lrPos: 2.67, lrNeg: 0.286 }),
    // Shrunk: the model is meant to give 1.5 and 0.8 where 2.67 and 0.286 were published.
    aRow('g', 'a', 0.8, 0.3, {
      ...published,
      pInterval: [0.74, 0.85],
      sens: 0.8,
      spec: 0.7,
      modelLrPos: 1.5,
      modelLrNeg: 0.8,
    }),
    aRow('g', 'b', 0.5, 0.3, { ...published, sens: 0.9, spec: 0.2, adjustedBecause: 'below chance in one study' }),
  ],
  clusters: [
    {
      id: 'both',
      label: 'both',
      targetKind: 'condition',
      target: 'a',
      members: ['f', 'g'],
      rule: 'all',
      population: '',
      quality: 'low',
      source: 'corpus',
      sens: 0.3,
      n: 50,
    },
    {
      id: 'score',
      label: 'score',
      targetKind: 'condition',
      target: 'a',
      members: ['f', 'g'],
      rule: 'weighted score',
      population: '',
      quality: 'low',
      source: 'corpus',
    },
  ],
});
const report = fitReport(kb, compileModel(kb));
const figure = (id: string) => [...report.standing, ...report.setAside].find((f) => f.id === id);

describe('the fit report', () => {
  test('finds a row that agrees with its ratios reproduced', () => {
    expect(figure('f__a sensitivity')?.reproduced).toBeCloseTo(0.8, 2);
    expect(figure('f__a specificity')?.reproduced).toBeCloseTo(0.7, 2);
    expect(Math.abs(figure('f__a LR+')?.z ?? 9)).toBeLessThan(0.2);
  });

  test('shows what shrinking costs, and lists the worst first', () => {
    expect(figure('g__a sensitivity')?.z).toBeLessThan(-2);
    expect(report.summary.beyond).toContain('g__a sensitivity');
    const sizes = report.standing.map(({ z }) => Math.abs(z));
    expect(sizes).toEqual(sizes.toSorted((x, y) => y - x));
  });

  test('lists figures that the knowledge sets aside apart from those that stand', () => {
    expect(report.setAside.map(({ id }) => id).sort()).toEqual(['g__b sensitivity', 'g__b specificity']);
    expect(report.summary.figures).toBe(report.standing.length);
  });

  test('evaluates a cluster across sign groups as independent given the condition', () => {
    const f = figure('f__a sensitivity')?.reproduced ?? 0;
    const g = figure('g__a sensitivity')?.reproduced ?? 0;
    expect(figure('both sensitivity')?.reproduced).toBeCloseTo(f * g, 9);
  });

  test('says which clusters it cannot ask about, and why', () => {
    expect(report.unasked).toEqual([{ id: 'score', because: 'its rule says more than its members: weighted score' }]);
  });
});
