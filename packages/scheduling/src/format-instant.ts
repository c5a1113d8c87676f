import { dateOfDay } from './civil.ts';
import { DAY, type Instant, MINUTE } from './instant.ts';
import { offsetAt, zoneClock } from './zone-clock.ts';

/** `instant` as RFC 3339 with the zone's offset at that moment, to the second: `2026-11-01T01:30:00-04:00`. */
export function formatInstant(instant: Instant, zone: string): string {
  const utcDay = Math.floor(instant / DAY);
  const offset = offsetAt(zoneClock(zone, utcDay, utcDay + 1), instant);
  return formatAtOffset(instant, offset / MINUTE);
}

/** A function that formats many instants of one zone between two moments, without asking for the zone's rules each time. */
export function instantFormatter(zone: string, from: Instant, to: Instant): (instant: Instant) => string {
  const clock = zoneClock(zone, Math.floor(from / DAY), Math.floor(to / DAY) + 1);
  return (instant) => formatAtOffset(instant, offsetAt(clock, instant) / MINUTE);
}

function formatAtOffset(instant: Instant, offsetMinutes: number): string {
  const wall = instant + offsetMinutes * MINUTE;
  const day = Math.floor(wall / DAY);
  const seconds = Math.floor((wall - day * DAY) / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':');
  const distance = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
  return `${dateOfDay(day)}T${time}${offset}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
