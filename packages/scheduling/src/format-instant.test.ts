import { describe, expect, it } from 'vitest';
import { formatInstant, instantFormatter } from './format-instant.ts';
import { at } from './test-clinic.ts';

describe('an instant as RFC 3339', () => {
  it('carries the offset of its own day', () => {
    expect(formatInstant(at('2026-06-02T13:00Z'), 'America/New_York')).toBe('2026-06-02T09:00:00-04:00');
    expect(formatInstant(at('2026-12-02T14:00Z'), 'America/New_York')).toBe('2026-12-02T09:00:00-05:00');
    expect(formatInstant(at('2026-06-02T03:30Z'), 'Asia/Kolkata')).toBe('2026-06-02T09:00:00+05:30');
    expect(formatInstant(at('2026-06-02T09:00Z'), 'UTC')).toBe('2026-06-02T09:00:00+00:00');
  });

  it('tells the two passes of the repeated hour apart', () => {
    const format = instantFormatter('America/New_York', at('2026-11-01T00:00Z'), at('2026-11-02T00:00Z'));
    expect(format(at('2026-11-01T05:30Z'))).toBe('2026-11-01T01:30:00-04:00');
    expect(format(at('2026-11-01T06:30Z'))).toBe('2026-11-01T01:30:00-05:00');
  });

  it('shows Lord Howe’s half hours', () => {
    expect(formatInstant(at('2026-04-04T14:45Z'), 'Australia/Lord_Howe')).toBe('2026-04-05T01:45:00+11:00');
    expect(formatInstant(at('2026-04-04T15:15Z'), 'Australia/Lord_Howe')).toBe('2026-04-05T01:45:00+10:30');
  });
});
