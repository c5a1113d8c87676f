const long = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
const own = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });

/** "Monday, November 23" for a date, or for a moment that is written with the clinic's own offset. */
export const dayWords = (date: string): string => long.format(new Date(`${date.slice(0, 10)}T00:00Z`));

/** "Monday, November 23, 2026" for a moment, where the reader is. */
export const momentDayWords = (moment: string): string => own.format(new Date(moment));
