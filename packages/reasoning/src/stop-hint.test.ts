import { describe, expect, test } from 'vitest';
import type { Alert, NextTest } from './assessment.ts';
import { stopHint } from './stop-hint.ts';

const none = { openSafety: [], alerts: [], sets: [{ conditions: ['a'], probability: 0.5 }], next: [] };

function aTest(bits: number): NextTest {
  const still = { condition: 'a', from: 0.5, to: 0.5 };
  return {
    finding: 'f',
    bits,
    minutes: 1,
    bitsPerMinute: bits,
    separates: [],
    mandatory: false,
    position: 'any',
    ifPresent: still,
    ifAbsent: still,
  };
}

const alert: Alert = {
  id: 'likely-a',
  label: 'a',
  urgency: 'soon',
  because: ['a'],
  advice: '',
  patientAdvice: '',
  blocks: 'nothing',
  cite: [],
  kind: 'probability',
};

describe('the hint to stop asking', () => {
  test('is given when no test left tells two hundredths of a bit', () => {
    expect(stopHint({ ...none, next: [aTest(0.019), aTest(0.001)] })).toBe('little-to-learn');
    expect(stopHint({ ...none, next: [aTest(0.02)] })).toBeNull();
  });

  test('is given when one set of causes stands at nine tenths, however much a test could tell', () => {
    expect(stopHint({ ...none, sets: [{ conditions: ['a'], probability: 0.9 }], next: [aTest(0.3)] })).toBe('settled');
    expect(stopHint({ ...none, sets: [{ conditions: ['a'], probability: 0.89 }], next: [aTest(0.3)] })).toBeNull();
  });

  test('is never given with a safety question open or a serious cause at its threshold', () => {
    expect(stopHint({ ...none, openSafety: ['f'] })).toBeNull();
    expect(stopHint({ ...none, alerts: [alert] })).toBeNull();
    expect(stopHint({ ...none, alerts: [{ ...alert, kind: 'rule' }] })).toBe('little-to-learn');
  });
});
