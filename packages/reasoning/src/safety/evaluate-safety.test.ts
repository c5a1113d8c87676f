import type { SafetyRule, SafetyRules } from '@junction/knowledge';
import { expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { evaluateSafety } from './evaluate-safety.ts';

function aRule(id: string, urgency: SafetyRule['urgency'], when: SafetyRule['when']): SafetyRule {
  return {
    id,
    label: id,
    urgency,
    when,
    because: '',
    advice: `advice on ${id}`,
    patientAdvice: `plain advice on ${id}`,
    blocks: 'manual',
    cite: ['finucane-2020'],
    source: 'estimate',
  };
}

const rules: SafetyRules = {
  version: 'test',
  owner: 'tests',
  rules: [
    aRule('stone', 'same-day', {
      kind: 'all',
      of: [
        { kind: 'finding', finding: 'colicky-waves' },
        {
          kind: 'any',
          of: [
            { kind: 'finding', finding: 'haematuria-seen' },
            { kind: 'finding', finding: 'stone-ct' },
          ],
        },
      ],
    }),
    aRule('shock', 'emergency', { kind: 'finding', finding: 'shock-signs' }),
    aRule('watch', 'soon', {
      kind: 'all',
      of: [
        { kind: 'finding', finding: 'colicky-waves' },
        { kind: 'finding', finding: 'nausea-vomiting' },
      ],
    }),
    aRule('miscarriage', 'emergency', {
      kind: 'all',
      of: [
        { kind: 'finding', finding: 'colicky-waves' },
        { kind: 'finding', finding: 'pregnant-postpartum' },
      ],
    }),
  ],
  mandatory: ['shock-signs', 'fever-history'],
  results: ['stone-ct'],
  notAskedOfMen: ['pregnant-postpartum'],
  thresholds: [],
};

test('nothing asked is routine with every mandatory question open', () => {
  expect(evaluateSafety(rules, aCase({}))).toEqual({
    urgency: 'routine',
    alerts: [],
    open: ['shock-signs', 'fever-history'],
    openAbout: [],
  });
});

test('the most urgent alert stands first and gives the urgency', () => {
  const safety = evaluateSafety(rules, aCase({ present: ['colicky-waves', 'haematuria-seen', 'shock-signs'] }));
  expect(safety.urgency).toBe('emergency');
  expect(safety.alerts.map(({ id, because }) => [id, because])).toEqual([
    ['shock', ['shock-signs']],
    ['stone', ['colicky-waves', 'haematuria-seen']],
  ]);
});

test('an alert carries advice for the clinician and in plain words, its block and its source', () => {
  expect(evaluateSafety(rules, aCase({ present: ['shock-signs'] })).alerts[0]).toEqual({
    id: 'shock',
    label: 'shock',
    urgency: 'emergency',
    because: ['shock-signs'],
    advice: 'advice on shock',
    patientAdvice: 'plain advice on shock',
    blocks: 'manual',
    cite: ['finucane-2020'],
    kind: 'rule',
  });
});

test('a rule that has begun asks for what alone would complete it, but not for a scan', () => {
  const { open } = evaluateSafety(rules, aCase({ sex: 'female', present: ['colicky-waves'] }));
  expect(open).toEqual(['shock-signs', 'fever-history', 'haematuria-seen', 'pregnant-postpartum']);
});

test('a man is not asked whether he is pregnant', () => {
  const { open } = evaluateSafety(rules, aCase({ sex: 'male', present: ['colicky-waves'] }));
  expect(open).toEqual(['shock-signs', 'fever-history', 'haematuria-seen']);
});

test('what could not raise the urgency further is not asked for', () => {
  const { open } = evaluateSafety(rules, aCase({ present: ['colicky-waves', 'shock-signs'] }));
  expect(open).toEqual(['fever-history']);
});

test('an answered mandatory question is closed by a yes as by a no', () => {
  expect(evaluateSafety(rules, aCase({ absent: ['shock-signs'] })).open).toEqual(['fever-history']);
});

test('the side of an observation never hides a red flag', () => {
  const facts = aCase({});
  const safety = evaluateSafety(rules, {
    ...facts,
    side: 'left',
    observations: [{ finding: 'shock-signs', answer: 'present', side: 'right' }],
  });
  expect(safety.urgency).toBe('emergency');
});
