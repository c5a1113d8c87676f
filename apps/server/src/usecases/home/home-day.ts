import { toCivil } from '@junction/scheduling';

const dayMs = 86_400_000;

/** The day of the calendar of the clinic. */
export const dayOf = (moment: Date, zone: string): string => toCivil(moment.getTime(), zone).date;

/** Whole days from one day of the calendar to another; below 0 where that is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The day that many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
