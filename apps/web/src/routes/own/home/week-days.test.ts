import { expect, test } from 'vitest';
import { weekDays, weekdayLetter, weekOfPlan } from './week-days.ts';

test('a week goes from Monday to Sunday and says of each day what became of it', () => {
  const done: Readonly<Record<string, number>> = { '2026-11-23': 1, '2026-11-24': 0.5 };
  const days = weekDays('2026-11-26', '2026-11-20', (day) => done[day] ?? 0);
  expect(days.map(({ day }) => weekdayLetter(day)).join('')).toBe('MTWTFSS');
  expect(days.map(({ state }) => state)).toEqual(['done', 'some', 'missed', 'today', 'coming', 'coming', 'coming']);
});

test('a day before the plan began was not missed', () => {
  expect(weekDays('2026-11-26', '2026-11-25', () => 0)[1]?.state).toBe('coming');
});

test('the eighth day is in week two', () => {
  expect(weekOfPlan('2026-11-20', '2026-11-26')).toBe(1);
  expect(weekOfPlan('2026-11-20', '2026-11-27')).toBe(2);
});
