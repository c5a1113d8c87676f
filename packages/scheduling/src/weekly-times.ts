import { minuteOfClock, type Weekday, weekdayOfDay } from './civil.ts';
import { DAY, MINUTE, type TimeRange } from './instant.ts';
import type { ClockRange } from './opening-hours.ts';
import { wallTime, type ZoneClock } from './zone-clock.ts';

/** A time of the week that suits a patient, on the clinic's wall: Tuesdays from 14:00 to 18:00. */
export interface WeeklyTime extends ClockRange {
  readonly weekday: Weekday;
}

/** Whether all of a visit lies within one of the times. */
export function suits(visit: TimeRange, times: 'any' | readonly WeeklyTime[], clock: ZoneClock): boolean {
  if (times === 'any') return true;
  const start = wallTime(clock, visit.start);
  const day = Math.floor(start / DAY);
  const end = wallTime(clock, visit.end);
  const weekday = weekdayOfDay(day);
  return times.some(
    (time) =>
      time.weekday === weekday &&
      start - day * DAY >= minuteOfClock(time.from) * MINUTE &&
      end - day * DAY <= minuteOfClock(time.to) * MINUTE,
  );
}
