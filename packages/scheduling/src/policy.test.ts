import { describe, expect, it } from 'vitest';
import { holdExpiry, lastBookableDate, selfServiceWindow } from './policy.ts';
import { aPolicy, at } from './test-clinic.ts';

describe('the clinic’s rules', () => {
  it('let patients change a visit until the window closes, not at that moment', () => {
    const policy = aPolicy({ cancelWindowMinutes: 1440 });
    const start = at('2026-06-02T13:00Z');
    expect(selfServiceWindow(policy, start, at('2026-06-01T12:59:59Z'))).toEqual({
      open: true,
      until: at('2026-06-01T13:00Z'),
    });
    expect(selfServiceWindow(policy, start, at('2026-06-01T13:00Z')).open).toBe(false);
  });

  it('keep a time for eight minutes unless the clinic says otherwise', () => {
    expect(holdExpiry(aPolicy(), at('2026-06-01T13:00Z'))).toBe(at('2026-06-01T13:08Z'));
  });

  it('count the horizon from the date on the wall', () => {
    const policy = aPolicy({ horizonDays: 1 });
    expect(lastBookableDate(policy, at('2026-06-02T03:59Z'), 'America/New_York')).toBe('2026-06-02');
    expect(lastBookableDate(policy, at('2026-06-02T04:00Z'), 'America/New_York')).toBe('2026-06-03');
  });
});
