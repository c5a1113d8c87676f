import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairOrder } from './fair-order.ts';

const IDS = ['ana', 'ben', 'chloe', 'dev', 'eli', 'fay', 'gus', 'hana', 'ivo', 'jo'];
const QUARTER = 900_000;

describe('who gets a patient without a preference', () => {
  it('is the one with the least to do', () => {
    expect(fairOrder(['ana', 'ben', 'chloe'], 0, { load: { ana: 2, chloe: 1 }, seed: 'x' })).toEqual([
      'ben',
      'chloe',
      'ana',
    ]);
  });

  it('is the same whenever seed, start and loads are the same, in whatever order people are listed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IDS, { minLength: 2 }), fc.string(), fc.nat(), (ids, seed, start) => {
        const order = fairOrder(ids, start, { load: {}, seed });
        expect(fairOrder([...ids].reverse(), start, { load: {}, seed })).toEqual(order);
        expect([...order].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('comes out even: after any number of bookings nobody has two more than anybody else', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (seed, bookings) => {
        const load: Record<string, number> = {};
        for (let i = 0; i < bookings; i++) {
          const [chosen = ''] = fairOrder(IDS, i * QUARTER, { load, seed });
          load[chosen] = (load[chosen] ?? 0) + 1;
        }
        const loads = IDS.map((id) => load[id] ?? 0);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is drawn evenly where loads are equal: each of ten gets 900 to 1,100 of 10,000 quarter hours', () => {
    const wins = new Map(IDS.map((id) => [id, 0]));
    for (let i = 0; i < 10_000; i++) {
      const [chosen = ''] = fairOrder(IDS, 1_780_000_000_000 + i * QUARTER, { load: {}, seed: 'kinesio' });
      wins.set(chosen, (wins.get(chosen) ?? 0) + 1);
    }
    expect(Math.min(...wins.values())).toBeGreaterThan(900);
    expect(Math.max(...wins.values())).toBeLessThan(1100);
  });
});
