import { expect, test } from 'vitest';
import { dayWords } from './day-words.ts';

test('a moment with the offset of the clinic is told by the day on the wall of the clinic', () => {
  expect(dayWords('2026-11-23')).toBe('Monday, November 23');
  expect(dayWords('2026-11-23T22:30:00-06:00')).toBe('Monday, November 23');
});
