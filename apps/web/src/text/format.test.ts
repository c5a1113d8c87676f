import { expect, test } from 'vitest';
import { decibans, duration, figure, percent, percentRange } from './format.ts';

test('a probability is never said to be nothing or everything', () => {
  expect(percent(0.0004)).toBe('under 1%');
  expect(percent(0.9991)).toBe('over 99%');
  expect(percent(0.665)).toBe('67%');
  expect(percentRange([0.002, 0.853])).toBe('under 1 to 85');
});

test('decibans carry their sign, and a shift too small to print has none', () => {
  expect(decibans(6.08)).toBe('+6.1');
  expect(decibans(-2.55)).toBe('−2.5');
  expect(decibans(-0.04)).toBe('0.0');
});

test('accuracy figures keep what a reader can use', () => {
  expect(figure(0.0712)).toBe('0.071');
  expect(figure(4.444)).toBe('4.44');
  expect(figure(123.4)).toBe('123');
});

test('short tests are told in seconds', () => {
  expect(duration(0.5)).toBe('30 s');
  expect(duration(1)).toBe('1 min');
  expect(duration(2.5)).toBe('2.5 min');
});
