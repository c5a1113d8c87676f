import { expect, test } from 'vitest';
import { intervalBar, weightBar } from './bars.ts';
import { paintNothing } from './paint.ts';

test('a bar is solid to the lower limit, striped to the upper, with a tick at the estimate', () => {
  expect(intervalBar(0.65, [0.5, 0.8], 10, paintNothing)).toBe('█████▒┃▒··');
});

test('an interval wider than 40 points gets a hollow tick', () => {
  expect(intervalBar(0.5, [0.3, 0.71], 10, paintNothing)).toBe('███▒▒┊▒···');
  expect(intervalBar(0.5, [0.3, 0.7], 10, paintNothing)).toBe('███▒▒┃▒···');
});

test('the tick is seen at both ends', () => {
  expect(intervalBar(0, [0, 0.05], 10, paintNothing)).toBe('┃·········');
  expect(intervalBar(1, [0.95, 1], 10, paintNothing)).toBe('█████████┃');
});

test('weights point right for, left against, one character per deciban, and never past the end', () => {
  expect(weightBar(3.2, 5, paintNothing)).toBe('     │███  ');
  expect(weightBar(-2, 5, paintNothing)).toBe('   ▒▒│     ');
  expect(weightBar(40, 5, paintNothing)).toBe('     │█████');
  expect(weightBar(0, 5, paintNothing)).toBe('     │     ');
});
