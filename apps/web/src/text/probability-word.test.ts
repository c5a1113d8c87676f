import { expect, test } from 'vitest';
import { probabilityWord } from './probability-word.ts';

test('each word begins at its limit, as the number is printed', () => {
  expect([0.044, 0.05, 0.194, 0.2, 0.494, 0.5, 0.794, 0.8].map(probabilityWord)).toEqual([
    'veryUnlikely',
    'unlikely',
    'unlikely',
    'possible',
    'possible',
    'likely',
    'likely',
    'veryLikely',
  ]);
});

test('a probability that prints as 20 percent is possible', () => {
  expect(probabilityWord(0.1995)).toBe('possible');
});
