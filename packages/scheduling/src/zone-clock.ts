import { invariant } from '@junction/kernel';
import { Temporal } from 'temporal-polyfill';
import { DAY, type Instant, MINUTE, type TimeRange } from './instant.ts';
import { LATE_ZONE_CHANGES, type LateZoneChange } from './late-zone-changes.ts';
import { firstEndingAfter, type RangeSet, toRangeSet } from './range-set.ts';

/** A stretch of time in which the zone's clocks keep one offset from UTC. */
export interface ZoneSegment extends TimeRange {
  readonly offsetMinutes: number;
}

/** How a zone's clocks run over a stretch of time: its segments, in order, without a hole. */
export interface ZoneClock {
  readonly zone: string;
  readonly segments: readonly ZoneSegment[];
}

/**
 * The zone's segments between two moments, cut at both ends. From the machine's time-zone data, mended where that is
 * known to be older than the law (see `LATE_ZONE_CHANGES`). Throws a RangeError for a zone that does not exist.
 */
export function zoneSegments(zone: string, from: Instant, to: Instant): readonly ZoneSegment[] {
  const change = lateChangeOf(zone);
  if (change === undefined) return machineSegments(zone, from, to);
  const since = Temporal.Instant.from(change.since).epochMilliseconds;
  return joined([
    ...machineSegments(zone, from, Math.min(to, since)),
    ...machineSegments(change.thenAs, Math.max(from, since), to),
  ]);
}

/** The clock of a zone for every moment of the days `fromDay` up to, not including, `toDay`, with two days to spare. */
export function zoneClock(zone: string, fromDay: number, toDay: number): ZoneClock {
  return { zone, segments: zoneSegments(zone, (fromDay - 2) * DAY, (toDay + 2) * DAY) };
}

/** What the wall shows at `instant`, in milliseconds since 1970-01-01T00:00 on the wall. */
export function wallTime(clock: ZoneClock, instant: Instant): number {
  return instant + offsetAt(clock, instant);
}

/** The offset from UTC at `instant`, in milliseconds east. The instant must lie within the clock's days. */
export function offsetAt(clock: ZoneClock, instant: Instant): number {
  const segment = clock.segments[firstEndingAfter(clock.segments, instant)];
  invariant(segment !== undefined && segment.start <= instant, 'a moment outside the days of the clock');
  return segment.offsetMinutes * MINUTE;
}

/** Every moment at which the wall shows `wall`: one, none in a spring gap, two (earlier first) in autumn's repeated hour. */
export function momentsAtWallTime(clock: ZoneClock, wall: number): readonly Instant[] {
  const moments: Instant[] = [];
  for (const segment of clock.segments) {
    const moment = wall - segment.offsetMinutes * MINUTE;
    if (moment >= segment.start && moment < segment.end) moments.push(moment);
  }
  return moments;
}

/**
 * The moments at which the wall shows a time within `wall`, a set of wall times. A spring gap holds none of them;
 * autumn's repeated hour holds each of its wall times twice.
 */
export function momentsWithinWallTimes(clock: ZoneClock, wall: RangeSet): RangeSet {
  return toRangeSet(
    clock.segments.flatMap((segment) => {
      const offset = segment.offsetMinutes * MINUTE;
      const result: TimeRange[] = [];
      for (let i = firstEndingAfter(wall, segment.start + offset); i < wall.length; i++) {
        const range = wall[i];
        if (range === undefined || range.start - offset >= segment.end) break;
        result.push({
          start: Math.max(range.start - offset, segment.start),
          end: Math.min(range.end - offset, segment.end),
        });
      }
      return result;
    }),
  );
}

/** Whether the law of the zone is newer than the machine's time-zone data. */
export function hasLateChange(zone: string): boolean {
  return lateChangeOf(zone) !== undefined;
}

function lateChangeOf(zone: string): LateZoneChange | undefined {
  const name = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  const change = LATE_ZONE_CHANGES.find(({ zones }) => zones.includes(name));
  if (change === undefined) return undefined;
  const shown = Temporal.Instant.from(change.outdated.at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  return shown === change.outdated.offsetMinutes ? change : undefined;
}

function machineSegments(zone: string, from: Instant, to: Instant): ZoneSegment[] {
  const segments: ZoneSegment[] = [];
  let start = from;
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  while (start < to) {
    const next = at.getTimeZoneTransition('next');
    const end = next === null || next === undefined ? to : Math.min(to, next.epochMilliseconds);
    segments.push({ start, end, offsetMinutes: at.offsetNanoseconds / 60e9 });
    if (next === null || next === undefined) break;
    start = end;
    at = next;
  }
  return segments;
}

/** Neighbours with one offset become one segment. */
function joined(segments: readonly ZoneSegment[]): readonly ZoneSegment[] {
  const result: ZoneSegment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last?.offsetMinutes === segment.offsetMinutes) result[result.length - 1] = { ...last, end: segment.end };
    else result.push(segment);
  }
  return result;
}
