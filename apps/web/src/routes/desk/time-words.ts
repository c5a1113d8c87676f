import type { CivilDate } from '@junction/scheduling';
import type { WallMinute } from './clinic-days.ts';

/** "9 am", "2:30 pm", "12 pm" for a minute of the day. */
export function clockWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "10:12" as the line of now has it. */
export function nowWords(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')}`;
}

/** "1 to 1:30 pm", "11:30 am to 12 pm". */
export function spanWords(from: number, to: number): string {
  const end = clockWords(to);
  const start = clockWords(from);
  return `${start.slice(-2) === end.slice(-2) ? start.slice(0, -3) : start} to ${end}`;
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options });
const long = format({ weekday: 'long', month: 'long', day: 'numeric' });
const middle = format({ weekday: 'long', month: 'short', day: 'numeric' });
const short = format({ weekday: 'short', month: 'short', day: 'numeric' });
const monthOfYear = format({ month: 'long', year: 'numeric' });
const monthAndDay = format({ month: 'short', day: 'numeric' });
const at = (date: CivilDate) => Date.parse(`${date}T00:00Z`);

/** "Monday, November 23" */
export const dateWords = (date: CivilDate): string => long.format(at(date));
/** "Monday, Nov 23" */
export const middleDateWords = (date: CivilDate): string => middle.format(at(date));
/** "Mon, Nov 23" */
export const shortDateWords = (date: CivilDate): string => short.format(at(date));
/** "November 2026" */
export const monthWords = (date: CivilDate): string => monthOfYear.format(at(date));

/** "Nov 23 to 29", "Nov 30 to Dec 6" */
export function weekWords(first: CivilDate, last: CivilDate): string {
  const end = first.slice(0, 7) === last.slice(0, 7) ? String(Number(last.slice(8))) : monthAndDay.format(at(last));
  return `${monthAndDay.format(at(first))} to ${end}`;
}

/** "1 h 30 min", "45 min" */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}

/** "2:30 pm" today, else with the date before it. */
export const momentWords = ({ date, minute }: WallMinute, today: CivilDate): string =>
  date === today ? clockWords(minute) : `${shortDateWords(date)}, ${clockWords(minute)}`;
