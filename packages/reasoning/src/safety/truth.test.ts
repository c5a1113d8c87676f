import { expect, test } from 'vitest';
import { atLeast, type Truth } from './truth.ts';

test.each<[number, readonly Truth[], Truth]>([
  [1, ['true', 'unknown', 'false'], 'true'],
  [1, ['unknown', 'false'], 'unknown'],
  [1, ['false', 'false'], 'false'],
  [1, [], 'false'],
  [2, ['true', 'unknown'], 'unknown'],
  [2, ['true', 'false'], 'false'],
  [2, ['true', 'true', 'unknown'], 'true'],
  [3, ['true', 'true', 'true'], 'true'],
  [0, [], 'true'],
])('at least %i of %j is %s', (count, parts, expected) => {
  expect(atLeast(count, parts)).toBe(expected);
});
