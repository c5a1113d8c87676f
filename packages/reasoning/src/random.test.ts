import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('seeded randomness', () => {
  it('repeats itself for the same seed', () => {
    const one = seededRandom(7);
    const other = seededRandom(7);
    expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other));
  });

  it('tells neighbouring seeds apart', () => {
    expect(seededRandom(1)()).not.toBe(seededRandom(2)());
  });

  it('is even over a hundred thousand draws', () => {
    const random = seededRandom(42);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
