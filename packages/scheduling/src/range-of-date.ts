import { type CivilDate, dayOfDate } from './civil.ts';
import { momentsOfDays } from './civil-time.ts';
import type { TimeRange } from './instant.ts';
import { zoneClock } from './zone-clock.ts';

/** From the first moment of the date on the wall in `zone` to the first of the next. */
export function rangeOfDate(date: CivilDate, zone: string): TimeRange {
  const day = dayOfDate(date);
  return momentsOfDays(zoneClock(zone, day - 1, day + 2), day, day + 1);
}
