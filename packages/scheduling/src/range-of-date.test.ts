import { describe, expect, it } from 'vitest';
import { rangeOfDate } from './range-of-date.ts';

const hours = (date: Parameters<typeof rangeOfDate>[0], zone: string) => {
  const { start, end } = rangeOfDate(date, zone);
  return [new Date(start).toISOString(), (end - start) / 3_600_000];
};

describe('the range of a date', () => {
  it('is 24 hours on most days, 23 in spring and 25 in autumn, from midnight on the wall', () => {
    expect(hours('2026-11-25', 'America/Chicago')).toEqual(['2026-11-25T06:00:00.000Z', 24]);
    expect(hours('2026-03-08', 'America/Chicago')).toEqual(['2026-03-08T06:00:00.000Z', 23]);
    expect(hours('2026-11-01', 'America/Chicago')).toEqual(['2026-11-01T05:00:00.000Z', 25]);
  });
});
