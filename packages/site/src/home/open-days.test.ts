import { expect, it } from 'vitest';
import { openDays } from './open-days.ts';

const day = [{ from: '08:00', to: '18:00' }];
const half = [{ from: '09:00', to: '13:00' }];

it('days in a row with the same times are one line, and closed days none', () => {
  expect(openDays({ monday: day, tuesday: day, thursday: day, friday: day, saturday: half })).toEqual([
    { first: 0, last: 1, ranges: day },
    { first: 3, last: 4, ranges: day },
    { first: 5, last: 5, ranges: half },
  ]);
  expect(openDays({})).toEqual([]);
});
