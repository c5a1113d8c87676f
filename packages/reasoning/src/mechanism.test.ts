import type { KnowledgeBase, MechanismFinding, Quality } from '@junction/knowledge';
import { describe, expect, test } from 'vitest';
import type { Mechanism } from './assessment.ts';
import { classifyMechanism, segmentalProbability } from './mechanism.ts';
import { aCase } from './safety/a-case.ts';

type Weights = readonly [hypomobile: number, hypermobile: number, mixed: number];

function aWeight(
  finding: string,
  group: string,
  present: Weights,
  absent: Weights = [1, 1, 1],
  quality: Quality = 'low',
): MechanismFinding {
  const toRecord = ([hypomobile, hypermobile, mixed]: Weights) => ({ hypomobile, hypermobile, mixed });
  return {
    finding,
    dependenceGroup: group,
    weightPresent: toRecord(present),
    weightAbsent: toRecord(absent),
    weightSource: 'estimate',
    source: 'estimate',
    quality,
  };
}

const kb: Pick<KnowledgeBase, 'mechanism'> = {
  mechanism: {
    purpose: '',
    caveat: '',
    classes: [
      { id: 'hypomobile', label: '', prior: 0.5, interval: [0.3, 0.7], source: 'estimate' },
      { id: 'hypermobile', label: '', prior: 0.25, interval: [0.1, 0.5], source: 'estimate' },
      { id: 'mixed', label: '', prior: 0.25, interval: [0.1, 0.5], source: 'estimate' },
    ],
    method: { formula: '', actAt: 0.6, otherwise: '', override: '', overrideFindings: ['dynamic-xray-instability'] },
    inPlay: { conditions: ['tlj-syndrome', 'spondylolisthesis-instability'], from: 0.1, groups: ['segment-mobility'] },
    findings: [
      aWeight('tlj-pa-hypo', 'segment-mobility', [2, 1, 1], [0.5, 1, 1]),
      aWeight('tlj-pa-hyper', 'segment-mobility', [1, 4, 1]),
      aWeight('flexion-over-53', 'range', [1, 3, 1]),
      aWeight('posterior-shear', 'instability', [1, 1, 1]),
      aWeight('age-under-40', 'age', [1, 2, 1]),
      aWeight('dynamic-xray-instability', 'structure', [0.1, 6, 2]),
    ],
    treatmentLink: { hypomobile: [], hypermobile: [], mixed: [] },
    reliability: [],
  },
};

function classify(told: Parameters<typeof aCase>[0], probability = 0.5): Mechanism {
  const mechanism = classifyMechanism(kb, aCase(told), probability);
  if (mechanism === null) throw new Error('no mechanism was told');
  return mechanism;
}

describe('the shares', () => {
  test('without a finding they are the priors', () => {
    const { hypomobile, hypermobile, mixed, undetermined, findings } = classify({});
    expect([hypomobile, hypermobile, mixed]).toEqual([0.5, 0.25, 0.25].map((share) => expect.closeTo(share, 14)));
    expect(undetermined).toBe(true);
    expect(findings).toEqual([]);
  });

  test('a present finding multiplies the prior by its weight', () => {
    const { hypomobile, hypermobile, mixed, undetermined } = classify({ present: ['tlj-pa-hypo'] });
    expect(hypomobile).toBeCloseTo(2 / 3, 14);
    expect(hypermobile).toBeCloseTo(1 / 6, 14);
    expect(mixed).toBeCloseTo(1 / 6, 14);
    expect(undetermined).toBe(false);
  });

  test('a tested and negative finding multiplies by its absent weight', () => {
    expect(classify({ absent: ['tlj-pa-hypo'] }).hypomobile).toBeCloseTo(1 / 3, 14);
  });

  test('of one dependence group the strongest counts in full and the rest with the power 0.3', () => {
    const { hypomobile, hypermobile } = classify({ present: ['tlj-pa-hypo', 'tlj-pa-hyper'] });
    expect(hypermobile / hypomobile).toBeCloseTo((4 * 0.25) / (2 ** 0.3 * 0.5), 12);
  });

  test('findings of different groups multiply in full', () => {
    const { hypermobile, mixed } = classify({ present: ['tlj-pa-hyper', 'flexion-over-53'] });
    expect(hypermobile / mixed).toBeCloseTo(12, 12);
  });

  test('age comes from the patient, not from an answer', () => {
    const { hypermobile, mixed } = classify({ age: 39 });
    expect(hypermobile / mixed).toBeCloseTo(2, 12);
    expect(classify({ age: 40 }).hypermobile).toBeCloseTo(0.25, 14);
  });

  test('the order of observations changes no bit', () => {
    const forwards = aCase({
      age: 30,
      present: ['tlj-pa-hypo', 'tlj-pa-hyper', 'flexion-over-53'],
      absent: ['posterior-shear'],
    });
    const backwards = { ...forwards, observations: [...forwards.observations].reverse() };
    expect(classifyMechanism(kb, backwards, 0.5)).toEqual(classifyMechanism(kb, forwards, 0.5));
  });
});

describe('what is told with them', () => {
  test('each finding names the class it favors, strongest first, and one that favors none is left out', () => {
    const { findings } = classify({ present: ['tlj-pa-hyper', 'flexion-over-53', 'posterior-shear'] });
    expect(findings).toEqual([
      { finding: 'tlj-pa-hyper', towards: 'hypermobile', decibans: expect.closeTo(6.0206, 3) },
      { finding: 'flexion-over-53', towards: 'hypermobile', decibans: expect.closeTo(4.7712, 3) },
    ]);
  });

  test('every interval holds its share and stays inside 0 to 1', () => {
    const mechanism = classify({ present: ['tlj-pa-hyper', 'flexion-over-53'] });
    for (const c of ['hypomobile', 'hypermobile', 'mixed'] as const) {
      const [low, high] = mechanism.intervals[c];
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(mechanism[c]);
      expect(high).toBeGreaterThan(mechanism[c]);
      expect(high).toBeLessThan(1);
    }
  });

  test('a finding that forbids thrust is named whatever the shares say, and only when it is present', () => {
    expect(classify({ present: ['dynamic-xray-instability', 'tlj-pa-hypo'] }).override).toBe(
      'dynamic-xray-instability',
    );
    expect(classify({ absent: ['dynamic-xray-instability'] }).override).toBeNull();
  });
});

describe('where it is told at all', () => {
  test.each<[number, boolean]>([
    [0.099, false],
    [0.1, true],
    [0.101, true],
  ])('a segmental probability of %f: %s', (probability, toldAtAll) => {
    expect(classifyMechanism(kb, aCase({}), probability) !== null).toBe(toldAtAll);
  });

  test('a positive test of the segment speaks alone; a negative one or another group does not', () => {
    expect(classifyMechanism(kb, aCase({ present: ['tlj-pa-hypo'] }), 0)).not.toBeNull();
    expect(classifyMechanism(kb, aCase({ absent: ['tlj-pa-hypo'] }), 0)).toBeNull();
    expect(classifyMechanism(kb, aCase({ present: ['flexion-over-53'] }), 0)).toBeNull();
  });

  test('the segmental probability is that of the likeliest of its conditions', () => {
    const probabilities: Readonly<Record<string, number>> = {
      'tlj-syndrome': 0.2,
      'spondylolisthesis-instability': 0.3,
      'hip-oa': 0.9,
    };
    expect(segmentalProbability(kb, (id) => probabilities[id] ?? 0)).toBe(0.3);
  });
});
