import type { Instant, TimeRange } from './instant.ts';

/** A set of moments as ranges: ascending, none empty, none overlapping or touching. Every function here returns such a set. */
export type RangeSet = readonly TimeRange[];

/** The moments that lie in at least one of `ranges`, which may be in any order, overlap or be empty. */
export function toRangeSet(ranges: Iterable<TimeRange>): RangeSet {
  const sorted = [...ranges].filter((range) => range.start < range.end);
  if (!isAscending(sorted)) sorted.sort((a, b) => a.start - b.start);
  const result: TimeRange[] = [];
  let last: TimeRange | undefined;
  for (const range of sorted) {
    if (last !== undefined && range.start <= last.end) {
      if (range.end <= last.end) continue;
      last = { start: last.start, end: range.end };
      result[result.length - 1] = last;
    } else {
      last = range;
      result.push(range);
    }
  }
  return result;
}

/** The moments in either set. */
export function union(a: RangeSet, b: RangeSet): RangeSet {
  return toRangeSet([...a, ...b]);
}

/** The moments in both sets. */
export function intersection(a: RangeSet, b: RangeSet): RangeSet {
  const result: TimeRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) return result;
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end) result.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
}

/** The moments of `a` that are not in `b`. */
export function subtraction(a: RangeSet, b: RangeSet): RangeSet {
  const result: TimeRange[] = [];
  let j = 0;
  for (const range of a) {
    let start = range.start;
    for (;;) {
      const hole = b[j];
      if (hole === undefined || hole.start >= range.end) break;
      if (hole.start > start) result.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
      if (hole.end > range.end) break;
      j++;
    }
    if (start < range.end) result.push({ start, end: range.end });
  }
  return result;
}

/** Whether all of `range` lies in the set. An empty range lies in every set. */
export function covers(set: RangeSet, range: TimeRange): boolean {
  if (range.start >= range.end) return true;
  const holder = set[firstEndingAfter(set, range.start)];
  return holder !== undefined && holder.start <= range.start && range.end <= holder.end;
}

/** Whether any moment of `range` lies in the set. */
export function overlaps(set: RangeSet, range: TimeRange): boolean {
  const next = set[firstEndingAfter(set, range.start)];
  return next !== undefined && range.start < range.end && next.start < range.end;
}

/** The index of the first range that ends after `moment`; the set's length when there is none. */
export function firstEndingAfter(set: RangeSet, moment: Instant): number {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const range = set[middle];
    if (range !== undefined && range.end > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAscending(ranges: readonly TimeRange[]): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  for (const range of ranges) {
    if (range.start < previous) return false;
    previous = range.start;
  }
  return true;
}
