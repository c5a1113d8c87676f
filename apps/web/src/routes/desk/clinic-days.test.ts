import { expect, test } from 'vitest';
import { addDays, addMonths, datesOfView, momentOf, mondayOf, wallMinute } from './clinic-days.ts';

test('nine in the morning is minute 540 on the day before and after the clocks change', () => {
  const zone = 'America/Chicago';
  expect(wallMinute(Date.parse('2026-10-31T14:00Z'), zone)).toEqual({ date: '2026-10-31', minute: 540 });
  expect(wallMinute(Date.parse('2026-11-01T15:00Z'), zone)).toEqual({ date: '2026-11-01', minute: 540 });
  expect(momentOf({ date: '2026-11-01', minute: 540 }, zone)).toBe(Date.parse('2026-11-01T15:00Z'));
});

test('a time that the clocks skip in spring names no moment', () => {
  expect(momentOf({ date: '2026-03-08', minute: 150 }, 'America/Chicago')).toBeUndefined();
});

test('weeks begin on Monday, and a month is shown in whole weeks', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  const dates = datesOfView('month', '2026-11-25');
  expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  expect(datesOfView('month', '2027-02-10')).toHaveLength(28);
});

test('days and months are counted over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-01');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-01');
});
