import { type CivilDate, type ClockTime, clockOfMinute, dateOfDay, dayOfDate, minuteOfClock } from './civil.ts';
import { DAY, type Instant, MINUTE, type TimeRange } from './instant.ts';
import { momentsAtWallTime, momentsWithinWallTimes, offsetAt, type ZoneClock, zoneClock } from './zone-clock.ts';

/** What calendar and clock on the wall show at one moment. */
export interface CivilTime {
  readonly date: CivilDate;
  /** The minute that is running. */
  readonly time: ClockTime;
  /** Minutes east of UTC: tells the two passes of autumn's repeated hour apart. */
  readonly offsetMinutes: number;
}

/** What the wall in `zone` shows at `instant`. */
export function toCivil(instant: Instant, zone: string): CivilTime {
  const offset = offsetAt(clockAround(instant, zone), instant);
  const wall = instant + offset;
  const day = Math.floor(wall / DAY);
  return {
    date: dateOfDay(day),
    time: clockOfMinute(Math.floor((wall - day * DAY) / MINUTE)),
    offsetMinutes: offset / MINUTE,
  };
}

/** Every moment at which the wall in `zone` shows that date and time: one; none in a spring gap; two, earlier first, in autumn. */
export function toInstants(date: CivilDate, time: ClockTime, zone: string): readonly Instant[] {
  const day = dayOfDate(date);
  return momentsAtWallTime(zoneClock(zone, day, day + 1), day * DAY + minuteOfClock(time) * MINUTE);
}

/** The date on the wall in `zone` that many days after the one at `instant`. */
export function dateAfter(instant: Instant, days: number, zone: string): CivilDate {
  return dateOfDay(dayAt(instant, zone) + days);
}

/** The days since 1970-01-01 on the wall in `zone`. */
export function dayAt(instant: Instant, zone: string): number {
  return Math.floor((instant + offsetAt(clockAround(instant, zone), instant)) / DAY);
}

/** From the first moment of the day `fromDay` up to the last of the day before `toDay`; empty where the zone skipped them. */
export function momentsOfDays(clock: ZoneClock, fromDay: number, toDay: number): TimeRange {
  const set = momentsWithinWallTimes(clock, [{ start: fromDay * DAY, end: toDay * DAY }]);
  const first = set[0];
  const last = set.at(-1);
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end };
}

function clockAround(instant: Instant, zone: string): ZoneClock {
  const day = Math.floor(instant / DAY);
  return zoneClock(zone, day, day + 1);
}
