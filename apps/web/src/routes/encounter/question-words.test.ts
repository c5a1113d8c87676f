import { expect, test } from 'vitest';
import { findingOfQuestion, questionWords } from './question-words.ts';

const kb = { findings: [] };

test('a number that cannot be is asked about by its name, its side and what would be right', () => {
  const about = 'hip-flexion left';
  const asked = { id: `out-of-range ${about}`, kind: 'out-of-range', about, value: 900, min: 0, max: 160 } as const;
  expect(questionWords(kb, asked)).toBe('Hip, bending, left: 900 is not between 0 and 160.');
  expect(findingOfQuestion(asked)).toBeUndefined();
});

test('a reflex on the side of a missing limb is asked about', () => {
  const asked = { id: 'x', kind: 'missing-limb', about: 'knee-reflex', side: 'left' } as const;
  expect(questionWords(kb, asked)).toBe('Knee (L3, L4): measured on the left, where a limb is missing.');
});

test('of two findings that exclude each other the second is gone to', () => {
  const asked = { id: 'x', kind: 'both-present', findings: ['no-leg-pain', 'leg-dominant'] } as const;
  expect(questionWords(kb, asked)).toBe('no-leg-pain and leg-dominant: only one can be.');
  expect(findingOfQuestion(asked)).toBe('leg-dominant');
});
