import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeRange } from './instant.ts';
import { covers, intersection, overlaps, type RangeSet, subtraction, toRangeSet, union } from './range-set.ts';

// Long enough for a machine that is busy with other suites as well.
const PATIENT = { timeout: 60_000 };

const MINUTES = 60;

const range = fc
  .tuple(fc.integer({ min: 0, max: MINUTES }), fc.integer({ min: 0, max: MINUTES }))
  .map(([start, end]): TimeRange => ({ start, end }));
const ranges = fc.array(range, { maxLength: 12 });

/** The naive model: one bit for each minute. */
const bitmap = (list: readonly TimeRange[]): boolean[] =>
  Array.from({ length: MINUTES }, (_, minute) => list.some(({ start, end }) => start <= minute && minute < end));

const isNormal = (set: RangeSet): boolean =>
  set.every(({ start, end }, i) => start < end && (i === 0 || (set[i - 1]?.end ?? start) < start));

const check = (property: (a: RangeSet, b: RangeSet) => void) =>
  fc.assert(
    fc.property(ranges, ranges, (a, b) => property(toRangeSet(a), toRangeSet(b))),
    { numRuns: 2000 },
  );

describe('sets of moments, against one bit for each minute', PATIENT, () => {
  it('hold what any of their ranges holds, in order and with nothing touching', () => {
    fc.assert(
      fc.property(ranges, (list) => {
        const set = toRangeSet(list);
        expect(bitmap(set)).toEqual(bitmap(list));
        expect(isNormal(set)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('unite to what either holds', () => {
    check((a, b) => {
      const inB = bitmap(b);
      expect(bitmap(union(a, b))).toEqual(bitmap(a).map((bit, i) => bit || inB[i]));
      expect(isNormal(union(a, b))).toBe(true);
    });
  });

  it('intersect to what both hold', () => {
    check((a, b) => {
      const inB = bitmap(b);
      expect(bitmap(intersection(a, b))).toEqual(bitmap(a).map((bit, i) => bit && inB[i]));
      expect(isNormal(intersection(a, b))).toBe(true);
    });
  });

  it('subtract to what only the first holds', () => {
    check((a, b) => {
      const inB = bitmap(b);
      expect(bitmap(subtraction(a, b))).toEqual(bitmap(a).map((bit, i) => bit && !inB[i]));
      expect(isNormal(subtraction(a, b))).toBe(true);
    });
  });

  it('tell whether they hold all of a range or any of it', () => {
    fc.assert(
      fc.property(ranges, range, (list, asked) => {
        const set = toRangeSet(list);
        const bits = bitmap(set).slice(asked.start, Math.max(asked.start, asked.end));
        expect(covers(set, asked)).toBe(bits.every(Boolean));
        expect(overlaps(set, asked)).toBe(bits.some(Boolean));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the laws of the algebra', PATIENT, () => {
  it('union and intersection do not mind the order', () => {
    check((a, b) => {
      expect(union(a, b)).toEqual(union(b, a));
      expect(intersection(a, b)).toEqual(intersection(b, a));
    });
  });

  it('what is left and what was taken away make up the whole', () => {
    check((a, b) => {
      expect(union(subtraction(a, b), intersection(a, b))).toEqual(a);
      expect(intersection(subtraction(a, b), b)).toEqual([]);
    });
  });

  it('taking away a union is keeping what neither had', () => {
    fc.assert(
      fc.property(ranges, ranges, ranges, (x, y, z) => {
        const [a, b, c] = [toRangeSet(x), toRangeSet(y), toRangeSet(z)];
        expect(subtraction(a, union(b, c))).toEqual(intersection(subtraction(a, b), subtraction(a, c)));
        expect(intersection(a, union(b, c))).toEqual(union(intersection(a, b), intersection(a, c)));
      }),
      { numRuns: 1000 },
    );
  });
});
