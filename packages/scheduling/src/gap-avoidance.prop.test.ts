import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastWastefulStarts } from './gap-avoidance.ts';
import { subtraction, toRangeSet } from './range-set.ts';

const LENGTH = 6;

const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 25 })), { maxLength: 6 })
  .map((taken) =>
    subtraction([{ start: 0, end: 100 }], toRangeSet(taken.map(([start, length]) => ({ start, end: start + length })))),
  );

it('every stretch that had a start keeps one, and keeps only those that waste least', () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (free, useful, step) => {
      const starts = free.flatMap(({ start, end }) =>
        Array.from({ length: 101 }, (_, i) => i * step)
          .filter((at) => at >= start && at + LENGTH <= end)
          .map((at) => ({ start: at })),
      );
      const kept = leastWastefulStarts(starts, free, { before: 0, after: LENGTH, shortestUseful: useful });
      const wasted = (length: number) => (length < useful ? length : 0);
      for (const { start, end } of free) {
        const within = (list: readonly { readonly start: number }[]) =>
          list.map((offer) => offer.start).filter((at) => at >= start && at < end);
        const waste = (at: number) => wasted(at - start) + wasted(end - at - LENGTH);
        const least = Math.min(...within(starts).map(waste));
        expect(within(kept)).toEqual(within(starts).filter((at) => waste(at) === least));
      }
    }),
    { numRuns: 1000 },
  );
});
