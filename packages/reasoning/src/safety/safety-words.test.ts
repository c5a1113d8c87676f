import { expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { evaluateSafety } from './evaluate-safety.ts';
import { safetyWords } from './safety-words.ts';

const rules = {
  version: 'test',
  owner: 'tests',
  rules: [
    {
      id: 'shock',
      label: 'Shock',
      urgency: 'emergency',
      when: { kind: 'finding', finding: 'shock-signs' },
      because: '',
      advice: '',
      patientAdvice: '',
      blocks: 'manual',
      cite: [],
      source: 'estimate',
    },
  ],
  mandatory: ['shock-signs', 'fever-history'],
  results: [],
  notAskedOfMen: [],
  thresholds: [],
} as const;

test('"no warning signs found" needs every mandatory question answered', () => {
  const wordsAfter = (absent: readonly string[]) => safetyWords(evaluateSafety(rules, aCase({ absent })));
  expect(wordsAfter([])).toEqual({
    state: 'cannot-say',
    text: 'Warning signs cannot be judged yet: 2 safety questions are open',
  });
  expect(wordsAfter(['shock-signs'])).toEqual({
    state: 'cannot-say',
    text: 'Warning signs cannot be judged yet: 1 safety question is open',
  });
  expect(wordsAfter(['shock-signs', 'fever-history'])).toEqual({
    state: 'not-found',
    text: 'No warning signs found among the questions asked',
  });
});

test('a warning sign is told even while questions are open', () => {
  expect(safetyWords(evaluateSafety(rules, aCase({ present: ['shock-signs'] })))).toEqual({
    state: 'found',
    text: '1 warning sign found',
  });
});
