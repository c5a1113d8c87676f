import type { Plan } from '@junction/planning';
import type { Assessment } from '@junction/reasoning';
import { Value } from '@sinclair/typebox/value';
import { describe, expect, test } from 'vitest';
import { assessDocumentSchema } from './assess-document-schema.ts';
import { toAssessDocument } from './to-assess-document.ts';

const assessment: Assessment = {
  unscored: [{ finding: 'slr', because: 'no figure' }],
  engine: '1',
  knowledge: { hash: 'sha256:1', version: '2026.1.1' },
  urgency: 'emergency',
  openSafety: ['saddle-numbness'],
  alerts: [
    {
      kind: 'rule',
      label: 'Possible cauda equina syndrome',
      id: 'cauda-equina',
      urgency: 'emergency',
      because: ['saddle-numbness'],
      advice: 'Send now.',
      patientAdvice: 'Go now.',
      blocks: 'manual',
      cite: ['a-2020'],
    },
  ],
  differential: [
    {
      prior: 0.04,
      condition: 'tlj-syndrome',
      interval: [0.5, 0.8],
      probability: 0.7,
      evidence: [
        {
          label: 'Crest point',
          kind: 'finding',
          findings: ['iliac-crest-point'],
          finding: 'iliac-crest-point',
          decibans: 7.9,
        },
      ],
    },
  ],
  conclusion: 'likely',
  sets: [{ conditions: ['tlj-syndrome'], probability: 0.6 }],
  fit: { poor: false, surprise: 0.1 },
  mechanism: {
    override: null,
    mixed: 0.1,
    hypermobile: 0.1,
    hypomobile: 0.8,
    undetermined: false,
    intervals: { hypomobile: [0.6, 0.9], hypermobile: [0, 0.2], mixed: [0, 0.3] },
    findings: [{ finding: 'tlj-pa-hypo', towards: 'hypomobile', decibans: 3 }],
  },
  next: [
    {
      mandatory: false,
      position: 'prone',
      finding: 'pinch-roll-cluneal',
      minutes: 1,
      bits: 0.2,
      bitsPerMinute: 0.2,
      separates: ['tlj-syndrome', 'gtps'],
      ifPresent: { condition: 'tlj-syndrome', from: 0.7, to: 0.8 },
      ifAbsent: { condition: 'tlj-syndrome', from: 0.7, to: 0.6 },
    },
  ],
};

const plan: Plan = {
  direction: 'Open and mobilize',
  askFirst: [],
  referral: [],
  blocked: [{ item: 'tlj-thrust', because: 'red flag' }],
  manual: [],
  exercises: [],
  education: [],
  visits: { course: null, schedule: 'weekly', reassess: [], expected: '', stopRule: '' },
  goals: [],
};

describe('the assessment document', () => {
  const document = toAssessDocument(assessment, plan);

  test('has its keys in the order of the contract, later additions last', () => {
    expect(Object.keys(document)).toEqual([
      'knowledge',
      'urgency',
      'alerts',
      'differential',
      'conclusion',
      'mechanism',
      'next',
      'plan',
      'engine',
      'openSafety',
      'sets',
      'fit',
      'unscored',
    ]);
    expect(Object.keys(document.knowledge)).toEqual(['version', 'hash']);
    expect(Object.keys(document.alerts[0] ?? {}).slice(0, 4)).toEqual(['id', 'urgency', 'because', 'advice']);
    expect(Object.keys(document.differential[0] ?? {}).slice(0, 4)).toEqual([
      'condition',
      'probability',
      'interval',
      'evidence',
    ]);
    expect(Object.keys(document.differential[0]?.evidence[0] ?? {}).slice(0, 2)).toEqual(['finding', 'decibans']);
    expect(Object.keys(document.mechanism ?? {}).slice(0, 4)).toEqual([
      'hypomobile',
      'hypermobile',
      'mixed',
      'undetermined',
    ]);
    expect(Object.keys(document.next[0] ?? {}).slice(0, 5)).toEqual([
      'finding',
      'bits',
      'minutes',
      'bitsPerMinute',
      'separates',
    ]);
    expect(Object.keys(document.plan).slice(0, 6)).toEqual([
      'manual',
      'exercises',
      'education',
      'visits',
      'goals',
      'blocked',
    ]);
  });

  test('loses nothing of the assessment', () => {
    expect(document).toEqual({ ...assessment, plan });
  });

  test('meets its own schema, also without a mechanism', () => {
    expect([...Value.Errors(assessDocumentSchema, document)]).toEqual([]);
    const without = toAssessDocument({ ...assessment, mechanism: null }, plan);
    expect(without.mechanism).toBeNull();
    expect([...Value.Errors(assessDocumentSchema, without)]).toEqual([]);
  });

  test('a probability above 1 does not meet the schema', () => {
    const wrong = toAssessDocument({ ...assessment, sets: [{ conditions: ['tlj-syndrome'], probability: 1.2 }] }, plan);
    expect(Value.Check(assessDocumentSchema, wrong)).toBe(false);
  });
});
