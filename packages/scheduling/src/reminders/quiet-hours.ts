import { type ClockTime, minuteOfClock } from '#src/civil.ts';
import { DAY, type Instant, MINUTE, type TimeRange } from '#src/instant.ts';
import { momentsWithinWallTimes, zoneClock } from '#src/zone-clock.ts';

/** When nobody is to be disturbed, on the clinic's wall: from `from` up to, not including, `to`, over midnight or not. Equal ends: never. */
export interface QuietHours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/**
 * The quiet time around `instant`, from its first moment up to, not including, the first after it; undefined when it is not
 * quiet then. By the wall: an hour that the clocks skip is not there, and one that they repeat is quiet twice.
 */
export function quietTimeAround(instant: Instant, { from, to }: QuietHours, zone: string): TimeRange | undefined {
  const [fromMinute, toMinute] = [minuteOfClock(from), minuteOfClock(to)];
  if (fromMinute === toMinute) return undefined;
  const length = (toMinute - fromMinute + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
  const day = Math.floor(instant / DAY);
  // A zone is at most a day away from UTC, and a night begins on the day before.
  const walls = [-2, -1, 0, 1].map((offset) => {
    const start = (day + offset) * DAY + fromMinute * MINUTE;
    return { start, end: start + length * MINUTE };
  });
  const quiet = momentsWithinWallTimes(zoneClock(zone, day - 2, day + 3), walls);
  return quiet.find(({ start, end }) => start <= instant && instant < end);
}

const MINUTES_A_DAY = 1440;
