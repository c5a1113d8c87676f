import { expect, test } from 'vitest';
import { clockWords, dateWords, lengthWords, nowWords, spanWords, weekWords } from './time-words.ts';

test('times are told with am and pm, minutes only where there are some', () => {
  expect([0, 540, 720, 870, 1425].map(clockWords)).toEqual(['12 am', '9 am', '12 pm', '2:30 pm', '11:45 pm']);
  expect(nowWords(612)).toBe('10:12');
  expect(nowWords(785)).toBe('1:05');
});

test('a stretch names the half of the day once where it is the same', () => {
  expect(spanWords(780, 810)).toBe('1 to 1:30 pm');
  expect(spanWords(690, 720)).toBe('11:30 am to 12 pm');
});

test('dates and weeks are written the American way', () => {
  expect(dateWords('2026-11-23')).toBe('Monday, November 23');
  expect(weekWords('2026-11-23', '2026-11-29')).toBe('Nov 23 to 29');
  expect(weekWords('2026-11-30', '2026-12-06')).toBe('Nov 30 to Dec 6');
});

test('lengths are told in hours and minutes', () => {
  expect([0, 45, 60, 90].map(lengthWords)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min']);
});
