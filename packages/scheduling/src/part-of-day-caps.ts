import type { BusyHold, BusyVisit } from './busy.ts';
import { minuteOfClock } from './civil.ts';
import { DAY, MINUTE } from './instant.ts';
import { momentsWithinClockRanges } from './opening-hours.ts';
import type { PartOfDayCap } from './policy.ts';
import { type RangeSet, union } from './range-set.ts';
import { wallTime, type ZoneClock } from './zone-clock.ts';

/**
 * The moments of the days `fromDay` up to, not including, `toDay` at which one practitioner may begin no further visit of
 * `service`, because a part of that day is full. `visits` are theirs, holds included.
 */
export function cappedMoments(
  caps: readonly PartOfDayCap[],
  service: string,
  visits: readonly (BusyVisit | BusyHold)[],
  clock: ZoneClock,
  fromDay: number,
  toDay: number,
): RangeSet {
  let full: RangeSet = [];
  for (const cap of caps) {
    if (!concerns(cap, service)) continue;
    const counts = visitsByDay(cap, visits, clock);
    const days: number[] = [];
    for (let day = fromDay; day < toDay; day++) if ((counts.get(day) ?? 0) >= cap.most) days.push(day);
    full = union(full, momentsWithinClockRanges([cap], clock, days));
  }
  return full;
}

function visitsByDay(
  cap: PartOfDayCap,
  visits: readonly (BusyVisit | BusyHold)[],
  clock: ZoneClock,
): ReadonlyMap<number, number> {
  const from = minuteOfClock(cap.from) * MINUTE;
  const to = minuteOfClock(cap.to) * MINUTE;
  const counts = new Map<number, number>();
  for (const visit of visits) {
    if (!concerns(cap, visit.service)) continue;
    const wall = wallTime(clock, visit.visitStart);
    const day = Math.floor(wall / DAY);
    const time = wall - day * DAY;
    if (time >= from && time < to) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

const concerns = (cap: PartOfDayCap, service: string): boolean =>
  cap.services === 'any' || cap.services.includes(service);
