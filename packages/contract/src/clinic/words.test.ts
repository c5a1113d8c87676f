import { describe, expect, it } from 'vitest';
import { isRealDay } from './words.ts';

describe('a real day', () => {
  it.each(['2024-02-29', '2026-12-31', '2000-02-29T23:00:00Z'])('%s is one', (text) => {
    expect(isRealDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-02-30T08:00:00Z'])('%s is none', (text) => {
    expect(isRealDay(text)).toBe(false);
  });
});
