import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('a new id', () => {
  it('carries the time first, then version, variant and what is random', () => {
    const random = Uint8Array.from([0xab, 0xcd, 0xef, 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd]);
    expect(newId(Date.parse('2026-11-25T08:00:00Z'), random)).toBe('01a211b7-fc00-7abc-9ef0-123456789abc');
  });

  it('sorts after one that was made earlier', () => {
    const none = new Uint8Array(10);
    const full = new Uint8Array(10).fill(0xff);
    expect(newId(1000, full) < newId(1001, none)).toBe(true);
  });
});
