import { expect, test } from 'vitest';
import { decibans, inSentence, likelihoodWord, percent } from './words.ts';

test.each([
  [0.049, 'very unlikely'],
  [0.05, 'unlikely'],
  [0.199, 'unlikely'],
  [0.2, 'possible'],
  [0.499, 'possible'],
  [0.5, 'likely'],
  [0.799, 'likely'],
  [0.8, 'very likely'],
])('%f is %s', (probability, word) => {
  expect(likelihoodWord(probability)).toBe(word);
});

test('percent is whole and never 0 or 100', () => {
  expect([0, 0.004, 0.006, 0.5, 0.994, 0.996, 1].map(percent)).toEqual(['<1', '<1', '1', '50', '99', '>99', '>99']);
});

test('decibans carry one place and a sign, and zero carries none', () => {
  expect([7.94, -0.26, 0.04, -0.04].map(decibans)).toEqual(['+7.9', '−0.3', '0.0', '0.0']);
});

test('a name in a sentence loses its capital unless it is an abbreviation', () => {
  expect(inSentence('Hip osteoarthritis')).toBe('hip osteoarthritis');
  expect(inSentence('PA spring T11-L1')).toBe('PA spring T11-L1');
});
