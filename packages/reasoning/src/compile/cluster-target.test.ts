import type { Cluster } from '@junction/knowledge';
import { describe, expect, test } from 'vitest';
import { aKnowledgeBase } from './a-knowledge-base.ts';
import { clusterTarget } from './cluster-target.ts';

const defaults = {
  ...aKnowledgeBase({ conditions: [], findings: [], likelihoods: [] }).defaults,
  shrinkageExponent: { high: 1, moderate: 0.85, low: 0.7, 'very-low': 0.6 },
};
const cluster: Cluster = {
  id: 'c',
  label: 'c',
  targetKind: 'condition',
  target: 'a',
  members: ['x', 'y'],
  rule: 'all',
  population: '',
  quality: 'moderate',
  source: 'corpus',
  lrPos: 4.16,
  lrNeg: 0.12,
  modelLrPos: 3.36,
  modelLrNeg: 0.165,
};

describe('the figures that a cluster binds by', () => {
  test('are the published ratios of a study of moderate quality, unshrunk', () => {
    expect(clusterTarget(cluster, defaults)).toMatchObject({ lrPos: 4.16, lrNeg: 0.12 });
  });

  test('are the pooled ratio where the knowledge prefers one', () => {
    expect(clusterTarget({ ...cluster, modelLrNeg: 0.29 }, defaults)).toMatchObject({ lrPos: 4.16, lrNeg: 0.29 });
  });

  test('give rates that give back the ratios', () => {
    const target = clusterTarget(cluster, defaults);
    expect(target?.sens).toBeCloseTo(0.906, 3);
    expect(target?.falsePositive).toBeCloseTo(0.218, 3);
  });

  test('of a doubtful or low study are its recommended odds ratio at its published specificity', () => {
    const low = clusterTarget({ ...cluster, check: 'doubtful', sens: 0.91, spec: 0.78 }, defaults);
    expect(low?.falsePositive).toBeCloseTo(0.22, 9);
    expect((low?.lrPos ?? 0) / (low?.lrNeg ?? 1)).toBeCloseTo(3.36 / 0.165, 6);
  });

  test('are none where a side is missing', () => {
    const { lrNeg: _lrNeg, modelLrNeg: _modelLrNeg, ...oneSided } = cluster;
    expect(clusterTarget(oneSided, defaults)).toBeNull();
  });
});
