import { invariant, ok, type Problem, type Result, refused } from '@junction/kernel';
import { type CivilDate, type ClockTime, dayOfDate, minuteOfClock, parseCivilDate, parseClockTime } from './civil.ts';
import { DAY, type Instant, MINUTE } from './instant.ts';
import { momentsAtWallTime, type ZoneClock, zoneClock } from './zone-clock.ts';

/** A start as somebody wrote it: a moment with its offset, or a time on the clinic's wall. */
export type RequestedStart =
  | { readonly kind: 'instant'; readonly instant: Instant; readonly offsetMinutes: number }
  | { readonly kind: 'civil'; readonly date: CivilDate; readonly time: ClockTime };

/** Which moment a requested start names in one zone. */
export type ResolvedStart =
  | { readonly kind: 'moment'; readonly instant: Instant }
  | { readonly kind: 'spring-gap'; readonly clocksJumpAt: Instant }
  | { readonly kind: 'ambiguous'; readonly earlier: Instant; readonly later: Instant };

/** The start that `text` writes: RFC 3339 (`2026-11-01T01:30:00-04:00`), or without an offset a time on the clinic's wall. */
export function parseStart(text: string, path = ''): Result<RequestedStart, Problem> {
  const message = 'is no start; write it as 2026-11-01T09:30:00-05:00, or as 2026-11-01T09:30 on the clinic’s clock';
  const parts = /^(.{10})T(\d\d:\d\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?$/i.exec(text);
  if (parts === null) return refused([{ path, message }]);
  const [, dateText = '', timeText = '', seconds = '0', fraction = '0', offsetText] = parts;
  const date = parseCivilDate(dateText, path);
  const time = parseClockTime(timeText, path);
  const offset = offsetText === undefined ? 0 : parseOffset(offsetText);
  if (!date.ok || !time.ok || timeText === '24:00' || offset === undefined) return refused([{ path, message }]);
  const millis = Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  if (offsetText !== undefined) {
    const wall = dayOfDate(date.value) * DAY + minuteOfClock(time.value) * MINUTE + millis;
    return ok({ kind: 'instant', instant: wall - offset * MINUTE, offsetMinutes: offset });
  }
  if (millis !== 0) return refused([{ path, message: 'has seconds; a visit starts on a whole minute' }]);
  return ok({ kind: 'civil', date: date.value, time: time.value });
}

/**
 * The moment that a requested start names in `zone`. A moment written with the zone's own offset is still in the spring
 * gap when the wall never showed what was written: whoever wrote it reckoned with a time that does not exist.
 */
export function resolveStart(requested: RequestedStart, zone: string): ResolvedStart {
  const wall =
    requested.kind === 'civil'
      ? dayOfDate(requested.date) * DAY + minuteOfClock(requested.time) * MINUTE
      : requested.instant + requested.offsetMinutes * MINUTE;
  const day = Math.floor(wall / DAY);
  const clock = zoneClock(zone, day, day + 1);
  const [earlier, later] = momentsAtWallTime(clock, wall);
  const jump = earlier === undefined ? jumpOver(clock, wall) : undefined;
  if (requested.kind === 'instant') {
    const isZoneOffset = jump?.offsets.includes(requested.offsetMinutes) ?? false;
    if (jump !== undefined && isZoneOffset) return { kind: 'spring-gap', clocksJumpAt: jump.at };
    return { kind: 'moment', instant: requested.instant };
  }
  if (earlier === undefined) {
    invariant(jump !== undefined, 'a wall time that no clock shows and no clock jumps over');
    return { kind: 'spring-gap', clocksJumpAt: jump.at };
  }
  return later === undefined ? { kind: 'moment', instant: earlier } : { kind: 'ambiguous', earlier, later };
}

/** When the clocks jump over `wall`, and their offsets just before and after. */
function jumpOver(
  clock: ZoneClock,
  wall: number,
): { readonly at: Instant; readonly offsets: readonly number[] } | undefined {
  const index = clock.segments.findIndex(({ end, offsetMinutes }) => wall - offsetMinutes * MINUTE < end);
  const after = clock.segments[index];
  const before = clock.segments[index - 1];
  if (after === undefined || before === undefined) return undefined;
  return { at: after.start, offsets: [before.offsetMinutes, after.offsetMinutes] };
}

function parseOffset(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
