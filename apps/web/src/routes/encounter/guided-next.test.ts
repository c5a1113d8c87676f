import type { NextTest } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { guidedNext } from './guided-next.ts';

const effect = { condition: 'tlj-syndrome', from: 0.2, to: 0.4 };
const worth = (finding: string, bitsPerMinute: number, mandatory = false): NextTest => ({
  ...{ finding, bits: bitsPerMinute, minutes: 1, bitsPerMinute, separates: [], mandatory, position: 'prone' },
  ...{ ifPresent: effect, ifAbsent: effect },
});
const here =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id);

test('a safety question comes before every test', () => {
  expect(guidedNext([worth('slr', 1), worth('saddle-numbness', 0.1, true)], here('slr'), undefined)).toBe(
    'saddle-numbness',
  );
});

test('the patient is not turned for a test that tells less than twice as much', () => {
  const next = [worth('standing-test', 1), worth('prone-test', 0.6), worth('other-prone-test', 0.5)];
  expect(guidedNext(next, here('prone-test', 'other-prone-test'), undefined)).toBe('prone-test');
  expect(guidedNext(next, here('prone-test', 'other-prone-test'), 'prone-test')).toBe('other-prone-test');
});

test('the patient is turned for a test that tells more than twice as much', () => {
  expect(guidedNext([worth('standing-test', 1), worth('prone-test', 0.4)], here('prone-test'), undefined)).toBe(
    'standing-test',
  );
  expect(guidedNext([], here(), undefined)).toBeUndefined();
});
