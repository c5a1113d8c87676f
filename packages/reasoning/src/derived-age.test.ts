import { expect, test } from 'vitest';
import { ageFindingHolds } from './derived-age.ts';

test.each<[string, number, boolean]>([
  ['age-under-40', 39, true],
  ['age-under-40', 40, false],
  ['age-50-plus', 49, false],
  ['age-50-plus', 50, true],
  ['age-70-plus', 70, false],
  ['age-70-plus', 71, true],
])('%s at %i is %s', (finding, age, holds) => {
  expect(ageFindingHolds(finding, age)).toBe(holds);
});

test('an age that is not known, or a finding that is no age, has no answer', () => {
  expect(ageFindingHolds('age-50-plus', undefined)).toBeUndefined();
  expect(ageFindingHolds('slr', 50)).toBeUndefined();
});
