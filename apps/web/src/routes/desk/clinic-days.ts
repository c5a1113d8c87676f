import { type CivilDate, type ClockTime, dateAfter, type Instant, toCivil, toInstants } from '@junction/scheduling';

/** A moment as the clinic's wall shows it: the date, and the minutes since its midnight. */
export interface WallMinute {
  readonly date: CivilDate;
  readonly minute: number;
}

export function wallMinute(instant: Instant, zone: string): WallMinute {
  const { date, time } = toCivil(instant, zone);
  return { date, minute: minuteOf(time) };
}

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `09:05` for 545. */
export function clockOf(minute: number): ClockTime {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` as ClockTime;
}

/** The moment at which the wall shows it, the first of two in autumn; undefined in a spring gap. */
export function momentOf({ date, minute }: WallMinute, zone: string): Instant | undefined {
  return toInstants(date, clockOf(Math.min(Math.max(minute, 0), 1439)), zone)[0];
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateAfter(Date.parse(`${date}T00:00Z`), days, 'UTC');
}

/** The Monday of the date's week. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, -((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7));
}

export const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01` as CivilDate;

/** The first of the month so many months later. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const at = new Date(`${firstOfMonth(date)}T00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10) as CivilDate;
}

/** The dates of the view that shows `date`. */
export function datesOfView(view: 'day' | 'week' | 'month', date: CivilDate): readonly CivilDate[] {
  if (view === 'day') return [date];
  if (view === 'week') return datesFrom(mondayOf(date), 7);
  const first = mondayOf(firstOfMonth(date));
  const next = addMonths(date, 1);
  const weeks = Math.ceil((Date.parse(next) - Date.parse(first)) / (7 * 86_400_000));
  return datesFrom(first, weeks * 7);
}

const datesFrom = (first: CivilDate, count: number): readonly CivilDate[] =>
  Array.from({ length: count }, (_, i) => addDays(first, i));
