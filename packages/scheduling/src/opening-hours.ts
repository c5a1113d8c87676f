import {
  type CivilDate,
  type CivilDateTime,
  type ClockTime,
  dayOfDate,
  minuteOfClock,
  type Weekday,
  wallOfCivilDateTime,
  weekdayOfDay,
} from './civil.ts';
import { momentsOfDays } from './civil-time.ts';
import { DAY, MINUTE, type TimeRange } from './instant.ts';
import { intersection, type RangeSet, subtraction, toRangeSet } from './range-set.ts';
import { momentsWithinWallTimes, type ZoneClock, zoneClock } from './zone-clock.ts';

/** From `from` up to, not including, `to`, on the wall clock of one day. */
export interface ClockRange {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When a place is open, or a practitioner works at a place: times on the clinic's wall, the same on every day of the year. */
export interface OpeningHours {
  /** A weekday that is not listed is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly ClockRange[]>>>;
  /** A date whose hours differ: they replace those of its weekday; none at all means closed. The last entry of a date holds. */
  readonly exceptions: readonly { readonly date: CivilDate; readonly open: readonly ClockRange[] }[];
  /** Closed whatever else is said: holidays, vacations, a meeting. */
  readonly closures: readonly Closure[];
}

/** From `from` up to, not including, `to`, on the clinic's wall. */
export interface Closure {
  readonly from: CivilDateTime;
  readonly to: CivilDateTime;
}

/**
 * The moments of the days `fromDay` up to, not including, `toDay` at which the wall shows a time within the hours.
 * Hours that lie in a spring gap do not happen; those in autumn's repeated hour happen twice.
 */
export function openMoments(hours: OpeningHours, clock: ZoneClock, fromDay: number, toDay: number): RangeSet {
  return momentsWithinWallTimes(clock, openWallTimes(hours, fromDay, toDay));
}

/** The moments of the dates `from` to `to`, both included, at which all of `hours` are open: a place and who works there. */
export function openTimes(input: {
  readonly zone: string;
  readonly hours: readonly OpeningHours[];
  readonly from: CivilDate;
  readonly to: CivilDate;
}): RangeSet {
  const fromDay = dayOfDate(input.from);
  const toDay = dayOfDate(input.to) + 1;
  const clock = zoneClock(input.zone, fromDay, toDay);
  const whole: RangeSet = [momentsOfDays(clock, fromDay, toDay)];
  return input.hours
    .map((hours) => openMoments(hours, clock, fromDay, toDay))
    .reduce((open, set) => intersection(open, set), whole);
}

/** The moments of `days` at which the wall shows a time within `ranges`. */
export function momentsWithinClockRanges(
  ranges: readonly ClockRange[],
  clock: ZoneClock,
  days: Iterable<number>,
): RangeSet {
  return momentsWithinWallTimes(clock, toRangeSet([...days].flatMap((day) => wallRanges(day, ranges))));
}

function openWallTimes(hours: OpeningHours, fromDay: number, toDay: number): RangeSet {
  const exceptions = new Map(hours.exceptions.map(({ date, open }) => [dayOfDate(date), open]));
  const open: TimeRange[] = [];
  for (let day = fromDay; day < toDay; day++) {
    open.push(...wallRanges(day, exceptions.get(day) ?? hours.weekly[weekdayOfDay(day)] ?? []));
  }
  const closed = hours.closures.map(({ from, to }) => ({
    start: wallOfCivilDateTime(from),
    end: wallOfCivilDateTime(to),
  }));
  return subtraction(toRangeSet(open), toRangeSet(closed));
}

function wallRanges(day: number, ranges: readonly ClockRange[]): readonly TimeRange[] {
  return ranges.map(({ from, to }) => ({
    start: day * DAY + minuteOfClock(from) * MINUTE,
    end: day * DAY + minuteOfClock(to) * MINUTE,
  }));
}
