import type { Alert, Probabilities, Ranking } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { withProbabilities } from './with-probabilities.ts';

const alert = (id: string, kind: Alert['kind'], urgency: Alert['urgency']): Alert => ({
  id,
  label: id,
  urgency,
  because: [],
  advice: '',
  patientAdvice: '',
  blocks: 'nothing',
  cite: [],
  kind,
});

const before = {
  urgency: 'same-day',
  alerts: [alert('likely-fracture', 'probability', 'same-day')],
  openSafety: ['saddle-change', 'fever'],
  differential: [
    { condition: 'hip-oa', probability: 0.6, interval: [0.4, 0.7], prior: 0.1 },
    { condition: 'sij', probability: 0.2, interval: [0.1, 0.3], prior: 0.1 },
  ],
  conclusion: 'likely',
} as unknown as Omit<Ranking, 'next'>;

const row = (condition: string, probability: number) => ({ condition, probability, prior: 0.1 });

test('the rows and their order are those of now, each interval stretched to hold its estimate', () => {
  const now: Probabilities = {
    differential: [row('hip-oa', 0.8), row('sij', 0.15)],
    alerts: [],
    openSafety: ['fever'],
  };
  const shown = withProbabilities(before, now);
  expect(shown.differential).toEqual([
    { condition: 'hip-oa', probability: 0.8, interval: [0.4, 0.8], prior: 0.1 },
    { condition: 'sij', probability: 0.15, interval: [0.1, 0.3], prior: 0.1 },
  ]);
  expect(shown.conclusion).toBe('likely');
  expect(shown.openSafety).toEqual(['fever']);
});

test('a red flag shows with the key, and an alert that a probability raised stays until its interval is known', () => {
  const now: Probabilities = {
    differential: [row('hip-oa', 0.6)],
    alerts: [alert('cauda', 'rule', 'emergency')],
    openSafety: [],
  };
  const shown = withProbabilities(before, now);
  expect(shown.alerts.map(({ id }) => id)).toEqual(['cauda', 'likely-fracture']);
  expect(shown.urgency).toBe('emergency');
});

test('a new leader is not called likely by the interval of the one before', () => {
  const now: Probabilities = { differential: [row('sij', 0.5), row('hip-oa', 0.4)], alerts: [], openSafety: [] };
  expect(withProbabilities(before, now).conclusion).toBe('undetermined');
});
