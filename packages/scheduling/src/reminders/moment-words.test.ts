import { describe, expect, it } from 'vitest';
import { momentWords } from './moment-words.ts';

describe('a moment in words', () => {
  it.each([
    ['en', 'Tuesday, December 1, 2026, at 8:40 am (Central Time)'],
    ['es', 'martes, 1 de diciembre de 2026, a las 8:40 a. m. (hora central)'],
  ] as const)('is read in the clinic’s zone, in %s', (language, expected) => {
    expect(momentWords(Date.parse('2026-12-01T08:40:00-06:00'), 'America/Chicago', language).whole).toBe(expected);
  });

  it('says noon and midnight as twelve, and one o’clock as one in Spanish', () => {
    const at = (time: string) => Date.parse(`2026-12-01T${time}:00-06:00`);
    expect(momentWords(at('12:00'), 'America/Chicago', 'en').time).toBe('12:00 pm');
    expect(momentWords(at('00:05'), 'America/Chicago', 'en').time).toBe('12:05 am');
    expect(momentWords(at('13:10'), 'America/Chicago', 'es').whole).toContain('a la 1:10 p. m.');
  });

  it('tells the two passes of autumn’s repeated hour apart', () => {
    const words = ['2026-11-01T01:30:00-05:00', '2026-11-01T01:30:00-06:00'].map(
      (text) => momentWords(Date.parse(text), 'America/Chicago', 'en').time,
    );
    expect(words).toEqual(['1:30 am, before the clocks go back', '1:30 am, after the clocks go back']);
  });

  it('keeps Vancouver at its new time after November 2026, on machines that do not know of it', () => {
    expect(momentWords(Date.parse('2026-12-01T17:00:00Z'), 'America/Vancouver', 'en').whole).toBe(
      'Tuesday, December 1, 2026, at 10:00 am (Pacific Time)',
    );
  });
});
