import { invariant, ok, type Problem, type Result, refused } from '@junction/kernel';
import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE } from './instant.ts';

/** A date on the clinic's wall calendar, `2026-03-08`. */
export type CivilDate = `${number}-${number}-${number}`;

/** A time on the clinic's wall clock, `09:00`; `24:00` is the end of a day and only ever the end of a range. */
export type ClockTime = `${number}:${number}`;

/** A date and a time on the clinic's wall, `2026-12-24T12:00`; it may name no moment (spring) or two (autumn). */
export type CivilDateTime = `${CivilDate}T${ClockTime}`;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MINUTES_A_DAY = 1440;

/** The date that `text` writes as `YYYY-MM-DD`, or why it writes none. `path` is where the text stood. */
export function parseCivilDate(text: string, path = ''): Result<CivilDate, Problem> {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || day < 1 || day > daysInMonth(year, month)) {
    return refused([{ path, message: 'is no date; write it as 2026-03-08' }]);
  }
  return ok(text as CivilDate);
}

/** The time that `text` writes as `HH:MM`, `00:00` to `24:00`, or why it writes none. `path` is where the text stood. */
export function parseClockTime(text: string, path = ''): Result<ClockTime, Problem> {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) {
    return refused([{ path, message: 'is no time of day; write it as 09:00, at most 24:00' }]);
  }
  return ok(text as ClockTime);
}

/** Days since 1970-01-01. */
export function dayOfDate(date: CivilDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / DAY;
}

/** The date that many days after 1970-01-01; years 0000 to 9999. */
export function dateOfDay(day: number): CivilDate {
  const date = Temporal.Instant.fromEpochMilliseconds(day * DAY)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
  invariant(date.year >= 0 && date.year <= 9999, 'a date outside the years 0 to 9999');
  return date.toString() as CivilDate;
}

/** Milliseconds since 1970-01-01T00:00 on the wall. */
export function wallOfCivilDateTime(text: CivilDateTime): number {
  const [date, time] = text.split('T') as [CivilDate, ClockTime];
  return dayOfDate(date) * DAY + minuteOfClock(time) * MINUTE;
}

export function weekdayOfDay(day: number): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
  invariant(weekday !== undefined, 'a day number that is not whole');
  return weekday;
}

/** Minutes since midnight on the wall clock, 0 to 1440. */
export function minuteOfClock(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function clockOfMinute(minute: number): ClockTime {
  invariant(minute >= 0 && minute <= MINUTES_A_DAY, 'a minute outside the day');
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` as ClockTime;
}

function daysInMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? Temporal.PlainYearMonth.from({ year, month }).daysInMonth : 0;
}
