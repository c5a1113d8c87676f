import { describe, expect, it } from 'vitest';
import { clockElsewhere, clockInWords, dayInWords, monthInWords, weekdays, zoneInWords } from './format.ts';

describe('dates and times in words', () => {
  it('follow the language', () => {
    expect(dayInWords('2026-11-24', 'en')).toBe('Tuesday, November 24');
    expect(dayInWords('2026-11-24', 'es')).toBe('martes, 24 de noviembre');
    expect(monthInWords('2026-11', 'en')).toBe('November 2026');
    expect(monthInWords('2026-11', 'es')).toBe('noviembre de 2026');
    expect(weekdays('en').map(({ short }) => short)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  });

  it('say the time that the start itself says, and never convert it', () => {
    expect(clockInWords('2026-11-24T10:10:00-06:00', 'en')).toBe('10:10\u00a0am');
    expect(clockInWords('2026-11-24T00:05:00+14:00', 'en')).toBe('12:05\u00a0am');
    expect(clockInWords('2026-11-24T13:15:00-06:00', 'es')).toBe('1:15\u00a0p.\u00a0m.');
  });

  it('say the time of a visitor in another zone', () => {
    expect(clockElsewhere('2026-11-24T10:10:00-06:00', 'America/Denver', 'en')).toBe('9:10\u00a0am');
  });

  it('name a zone as people do', () => {
    expect(zoneInWords('America/Chicago', 'en')).toBe('Central time');
    expect(zoneInWords('America/Chicago', 'es')).toBe('hora central');
    expect(zoneInWords('Australia/Lord_Howe', 'en')).toBe('Lord Howe time');
    expect(zoneInWords('UTC', 'en')).toBe('UTC');
  });
});
