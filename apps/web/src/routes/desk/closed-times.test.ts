import { expect, test } from 'vitest';
import { words } from '#src/text/words.ts';
import { closedTimes } from './closed-times.ts';

test('what is closed is named by why: before the first, at lunch, after the last', () => {
  const open = [
    { start: 540, end: 720 },
    { start: 780, end: 1020 },
  ];
  expect(closedTimes(open, words.desk)).toEqual([
    { start: 0, end: 540, label: 'Starts 9 am' },
    { start: 720, end: 780, label: 'Lunch' },
    { start: 1020, end: 1440, label: 'Ends 5 pm' },
  ]);
});

test('a day without hours is closed as a whole', () => {
  expect(closedTimes([], words.desk)).toEqual([{ start: 0, end: 1440, label: 'Not here today' }]);
});
