import { expect } from 'vitest';
import { dateOfDay } from './civil.ts';
import { instantFormatter } from './format-instant.ts';
import { freeSlots } from './free-slots.ts';
import { DAY, MINUTE } from './instant.ts';
import type { OpeningHours } from './opening-hours.ts';
import { aPlace, aPolicy, aPractitioner, aQuery } from './test-clinic.ts';
import { wallOracle } from './wall-oracle.ts';

/** For tests: hours that touch every hour at which clocks change somewhere, and a working day. */
const RANGES = [
  { from: '00:15', to: '04:45' },
  { from: '09:00', to: '17:00' },
  { from: '22:30', to: '24:00' },
] as const;
const HOURS: OpeningHours = {
  weekly: {
    monday: RANGES,
    tuesday: RANGES,
    wednesday: RANGES,
    thursday: RANGES,
    friday: RANGES,
    saturday: RANGES,
    sunday: RANGES,
  },
  exceptions: [],
  closures: [],
};
const OPEN_MINUTES = RANGES.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const);
const QUARTER = 15 * MINUTE;

/**
 * The half-hour visits on offer from `fromDay` up to, not including, `toDay` are exactly those that a walk through every
 * quarter of an hour finds by reading the wall, and no two of them are written alike.
 */
export function checkZone(zone: string, fromDay: number, toDay: number): void {
  const wall = wallOracle(zone);
  const expected: number[] = [];
  const first = dateOfDay(fromDay);
  const last = dateOfDay(toDay - 1);
  let current = wall((fromDay - 1) * DAY);
  for (let instant = (fromDay - 1) * DAY; instant < (toDay + 1) * DAY; instant += QUARTER) {
    const next = wall(instant + QUARTER);
    const isOnDate = current.date >= first && current.date <= last;
    if (isOnDate && current.minute % 30 === 0 && isOpen(current.minute) && isOpen(next.minute)) expected.push(instant);
    current = next;
  }
  const slots = freeSlots(
    aQuery({
      zone,
      places: [aPlace({ hours: HOURS })],
      practitioners: [aPractitioner('ana', HOURS)],
      policy: aPolicy({ horizonDays: 2000 }),
      now: (fromDay - 3) * DAY,
      from: first,
      to: last,
    }),
  );
  const starts = slots.map(({ start }) => start);
  expect(starts, zone).toEqual(expected);

  const format = instantFormatter(zone, (fromDay - 1) * DAY, (toDay + 1) * DAY);
  const written = starts.map(format);
  expect(new Set(written).size, zone).toBe(starts.length);
  expect(written.map(Date.parse), zone).toEqual(starts);
  expect(
    written.map((text) => text.slice(0, 16)),
    zone,
  ).toEqual(starts.map((start) => wallText(wall(start))));
}

function isOpen(minute: number): boolean {
  return OPEN_MINUTES.some(([from, to]) => minute >= from && minute < to);
}

function wallText({ date, minute }: { readonly date: string; readonly minute: number }): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
