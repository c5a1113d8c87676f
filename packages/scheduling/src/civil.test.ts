import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate, parseCivilDate, parseClockTime, weekdayOfDay } from './civil.ts';

describe('a civil date', () => {
  it('is read only if the day exists', () => {
    expect(parseCivilDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' });
    expect(parseCivilDate('2026-02-29', 'from')).toEqual({
      ok: false,
      problems: [{ path: 'from', message: 'is no date; write it as 2026-03-08' }],
    });
    expect(parseCivilDate('2026-3-8').ok).toBe(false);
    expect(parseCivilDate('2026-00-10').ok).toBe(false);
  });

  it('counts days from 1970-01-01, back and forth', () => {
    expect(dayOfDate('1970-01-02')).toBe(1);
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it('knows its weekday', () => {
    expect(weekdayOfDay(dayOfDate('2026-06-01'))).toBe('monday');
    expect(weekdayOfDay(dayOfDate('2028-02-29'))).toBe('tuesday');
    expect(weekdayOfDay(dayOfDate('1969-12-31'))).toBe('wednesday');
  });
});

describe('a clock time', () => {
  it('runs from 00:00 to 24:00', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].map((text) => parseClockTime(text).ok)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['9:00', '24:01', '12:60', '25:00'].map((text) => parseClockTime(text).ok)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
