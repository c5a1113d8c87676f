import { clockOfMinute, dateOfDay } from '#src/civil.ts';
import { DAY, type Instant, MINUTE, type TimeRange } from '#src/instant.ts';
import {
  hasLateChange,
  momentsAtWallTime,
  wallTime,
  type ZoneSegment,
  zoneClock,
  zoneSegments,
} from '#src/zone-clock.ts';

/** How a calendar file describes the zone of its times. */
export interface ZoneBlock {
  /** What the file calls the zone. */
  readonly id: string;
  /** The lines of the VTIMEZONE component (RFC 5545, section 3.6.5), parted and ended by CRLF. */
  readonly text: string;
}

/**
 * The zone for every moment of `range`. Each change of the clocks stands in it by its own date, so that a reader needs no
 * rule. A zone whose law is newer than the data of many machines gets a name of its own: they would otherwise read the
 * name and take their own, old rule.
 */
export function zoneBlock(zone: string, range: TimeRange): ZoneBlock {
  const id = calendarZoneId(zone);
  const segments = zoneSegments(zone, range.start - AROUND, range.end + AROUND);
  const winter = Math.min(...segments.map(({ offsetMinutes }) => offsetMinutes));
  const parts = segments.flatMap((segment, index) => observance(segment, segments[index - 1], winter));
  return { id, text: ['BEGIN:VTIMEZONE', `TZID:${id}`, ...parts, 'END:VTIMEZONE', ''].join('\r\n') };
}

/**
 * The moment as a calendar file writes it beside the zone's id; null where the clocks show that time twice. RFC 5545 means
 * the first of the two then, but not every program follows it: such a moment is to be written in UTC.
 */
export function calendarTime(instant: Instant, zone: string): string | null {
  const utcDay = Math.floor(instant / DAY);
  const clock = zoneClock(zone, utcDay, utcDay + 1);
  const wall = wallTime(clock, instant);
  return momentsAtWallTime(clock, wall).length === 1 ? calendarWallTime(wall) : null;
}

/** What calendar files call the zone: its IANA name, or one of ours where old machines have that one wrong. */
const calendarZoneId = (zone: string): string => (hasLateChange(zone) ? `Junction/${zone}` : zone);

/** What the wall shows, as calendar files write it: `20261201T084000`. */
function calendarWallTime(wallMs: number): string {
  const day = Math.floor(wallMs / DAY);
  const minute = Math.floor((wallMs - day * DAY) / MINUTE);
  const seconds = String(Math.floor((wallMs % MINUTE) / 1000)).padStart(2, '0');
  return `${dateOfDay(day).replaceAll('-', '')}T${clockOfMinute(minute).replace(':', '')}${seconds}`;
}

/** Some readers want to know how the clocks ran before the first event. */
const AROUND = 370 * DAY;

function observance(segment: ZoneSegment, before: ZoneSegment | undefined, winter: number): readonly string[] {
  const from = before?.offsetMinutes ?? segment.offsetMinutes;
  const kind = segment.offsetMinutes > winter ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${calendarWallTime(beginning(segment.start, from))}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(segment.offsetMinutes)}`,
    `END:${kind}`,
  ];
}

/** A change begins at what the wall showed before it. */
const beginning = (start: Instant, offsetBefore: number): number => start + offsetBefore * MINUTE;

function offsetText(minutes: number): string {
  const distance = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}${pad(distance % 60)}`;
}
