import { DAY, type Instant, MINUTE } from './instant.ts';
import type { StartAlignment } from './policy.ts';
import { firstEndingAfter, type RangeSet } from './range-set.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * The aligned starts within `feasible`, ascending. Counted from midnight they show the same minutes on the wall clock on
 * every day of the year, also after a change of the clocks; counted from an opening they follow each range of `open`.
 */
export function alignedStarts(
  feasible: RangeSet,
  open: RangeSet,
  alignment: StartAlignment,
  clock: ZoneClock,
): readonly Instant[] {
  return alignment.from === 'midnight'
    ? startsFromMidnight(feasible, alignment.everyMinutes * MINUTE, clock)
    : startsFromOpening(feasible, open, alignment.everyMinutes * MINUTE);
}

function startsFromMidnight(feasible: RangeSet, step: number, clock: ZoneClock): readonly Instant[] {
  const starts: Instant[] = [];
  for (const segment of clock.segments) {
    const offset = segment.offsetMinutes * MINUTE;
    for (let i = firstEndingAfter(feasible, segment.start); i < feasible.length; i++) {
      const range = feasible[i];
      if (range === undefined || range.start >= segment.end) break;
      const wallEnd = Math.min(range.end, segment.end) + offset;
      let wall = Math.max(range.start, segment.start) + offset;
      while (wall < wallEnd) {
        const midnight = Math.floor(wall / DAY) * DAY;
        const dayEnd = Math.min(wallEnd, midnight + DAY);
        wall = midnight + Math.ceil((wall - midnight) / step) * step;
        for (; wall < dayEnd; wall += step) starts.push(wall - offset);
        wall = Math.max(midnight + DAY, dayEnd);
      }
    }
  }
  return starts;
}

function startsFromOpening(feasible: RangeSet, open: RangeSet, step: number): readonly Instant[] {
  const starts: Instant[] = [];
  for (const range of feasible) {
    const opening = open[firstEndingAfter(open, range.start)];
    if (opening === undefined) continue;
    const first = opening.start + Math.ceil((range.start - opening.start) / step) * step;
    for (let start = first; start < range.end; start += step) starts.push(start);
  }
  return starts;
}
