import { describe, expect, it } from 'vitest';
import { datesAround } from './dates-around.ts';
import { parseStart } from './requested-start.ts';
import { aPolicy, at } from './test-clinic.ts';

const around = (text: string, zone = 'America/New_York') => {
  const start = parseStart(text);
  if (!start.ok) throw new Error(`a test names no start: ${text}`);
  const now = at('2026-06-01T12:00Z');
  return datesAround({ start: start.value, days: 7, zone, policy: aPolicy({ horizonDays: 300 }), now });
};

describe('the dates to know before a start is checked', () => {
  it('lie on either side of it, none before today, none after the horizon', () => {
    expect(around('2026-06-20T09:00')).toEqual({ from: '2026-06-13', to: '2026-06-27' });
    expect(around('2026-06-03T09:00')).toEqual({ from: '2026-06-01', to: '2026-06-10' });
    expect(around('2027-03-27T09:00')).toEqual({ from: '2027-03-20', to: '2027-03-28' });
  });

  it('are the clinic’s dates, whatever offset was written', () => {
    expect(around('2026-06-20T01:00Z')).toEqual({ from: '2026-06-12', to: '2026-06-26' });
  });

  it('lie around both passes of the repeated hour', () => {
    expect(around('2026-11-01T01:30')).toEqual({ from: '2026-10-25', to: '2026-11-08' });
  });

  it('are today alone where nothing is looked for', () => {
    const today = { from: '2026-06-01', to: '2026-06-01' };
    expect([around('2020-01-01T09:00'), around('9999-01-01T09:00'), around('2027-03-14T02:30')]).toEqual([
      today,
      today,
      today,
    ]);
  });
});
