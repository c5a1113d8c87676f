import type { SafetyThreshold } from '@junction/knowledge';
import { expect, test } from 'vitest';
import { escalateByProbability } from './escalate-by-probability.ts';

function aThreshold(condition: string, upperLimit: number, urgency: SafetyThreshold['urgency']): SafetyThreshold {
  return {
    condition,
    label: `${condition} cannot be set aside`,
    upperLimit,
    harm: 10,
    urgency,
    advice: 'Test today',
    patientAdvice: 'You need a test today',
    blocks: 'manual',
    source: 'estimate',
    rationale: 'test',
  };
}

const thresholds = [aThreshold('vascular-claudication', 0.3, 'soon'), aThreshold('spinal-infection', 0.05, 'same-day')];

test.each<[number, number]>([
  [0.049, 0],
  [0.05, 1],
  [0.06, 1],
])('an upper limit of %f against 0.05 gives %i alert', (upper, count) => {
  expect(escalateByProbability(thresholds, { 'spinal-infection': [0.001, upper] })).toHaveLength(count);
});

test('the estimate itself does not matter, only how high it may be', () => {
  expect(escalateByProbability(thresholds, { 'spinal-infection': [0, 0.2] }).map(({ id }) => id)).toEqual([
    'likely-spinal-infection',
  ]);
});

test('the most urgent stands first, with the condition as its reason', () => {
  const alerts = escalateByProbability(thresholds, {
    'vascular-claudication': [0.2, 0.9],
    'spinal-infection': [0.01, 0.2],
  });
  expect(alerts.map(({ urgency, because, kind }) => [urgency, because, kind])).toEqual([
    ['same-day', ['spinal-infection'], 'probability'],
    ['soon', ['vascular-claudication'], 'probability'],
  ]);
});

test('a condition without an interval gives no alert', () => {
  expect(escalateByProbability(thresholds, {})).toEqual([]);
});
