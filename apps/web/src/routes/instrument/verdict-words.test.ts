import type { KnowledgeBase } from '@junction/knowledge';
import type { Alert, Ranking } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { verdictSentence } from './verdict-words.ts';

const kb = {
  conditions: [
    { id: 'tlj-syndrome', name: 'Thoracolumbar junction syndrome (Maigne)' },
    { id: 'hip-oa', name: 'Hip osteoarthritis' },
  ],
} as unknown as KnowledgeBase;

interface Leading {
  readonly condition?: string;
  readonly interval?: readonly [number, number];
  readonly conclusion: Ranking['conclusion'];
  readonly alerts?: readonly Alert[];
}

function sentence({ condition = 'tlj-syndrome', interval = [0.6, 0.8], conclusion, alerts = [] }: Leading): string {
  const ranking = { conclusion, alerts, differential: [{ condition, probability: 0.7, interval, prior: 0.1 }] };
  return verdictSentence(ranking as unknown as Ranking, kb, false);
}

const anAlert: Alert = {
  id: 'cauda',
  label: 'Cauda equina',
  urgency: 'emergency',
  because: [],
  advice: '',
  patientAdvice: '',
  blocks: 'manual',
  cite: [],
  kind: 'rule',
};

test('each conclusion has its sentence', () => {
  expect(sentence({ conclusion: 'likely' })).toBe('Probably the junction.');
  expect(sentence({ conclusion: 'leading' })).toBe('The junction leads. Not settled.');
  expect(sentence({ conclusion: 'undetermined' })).toBe('Not enough to tell.');
  expect(sentence({ conclusion: 'likely', condition: 'hip-oa' })).toBe('Probably hip osteoarthritis.');
});

test('an interval wider than 40 points forbids probably', () => {
  expect(sentence({ conclusion: 'likely', interval: [0.4, 0.9] })).toBe('The junction leads. Not settled.');
});

test('a red flag comes before any cause, but what may wait days does not', () => {
  expect(sentence({ conclusion: 'likely', alerts: [anAlert] })).toBe('See to the red flag first.');
  expect(sentence({ conclusion: 'likely', alerts: [{ ...anAlert, urgency: 'soon' }] })).toBe('Probably the junction.');
});

test('an empty sheet has no verdict', () => {
  const ranking = { conclusion: 'undetermined', alerts: [], differential: [] };
  expect(verdictSentence(ranking as unknown as Ranking, kb, true)).toBe('Nothing to weigh yet.');
});
