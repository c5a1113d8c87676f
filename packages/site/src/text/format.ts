import { type Language, localeOf } from './language.ts';

/** A day on the clinic's calendar, `2026-11-24`. */
export type CivilDay = string;
/** A month on the clinic's calendar, `2026-11`. */
export type CivilMonth = string;

/** `Tuesday, November 24`; in Spanish `martes, 24 de noviembre`. */
export const dayInWords = (day: CivilDay, language: Language): string =>
  formatDay(day, language, { weekday: 'long', month: 'long', day: 'numeric' });

/** `November 2026`, `noviembre de 2026`. */
export const monthInWords = (month: CivilMonth, language: Language): string =>
  formatDay(`${month}-01`, language, { month: 'long', year: 'numeric' });

/** The seven heads of the month grid, Sunday first, as a short and a whole word. */
export function weekdays(language: Language): readonly { readonly short: string; readonly long: string }[] {
  return [1, 2, 3, 4, 5, 6, 7].map((sunday) => {
    const day = `2026-11-0${sunday}`; // 1 November 2026 is a Sunday.
    return {
      short: formatDay(day, language, { weekday: 'short' }),
      long: formatDay(day, language, { weekday: 'long' }),
    };
  });
}

/** The time on the clinic's wall that an RFC 3339 start names: `10:10 am`. Its own digits are read; nothing is converted. */
export function clockInWords(start: string, language: Language): string {
  const hour = Number(start.slice(11, 13));
  const minute = Number(start.slice(14, 16));
  return lowClock(
    new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 1, hour, minute),
    ),
  );
}

/** The time that a wall in `zone` shows at that moment, for a visitor who is elsewhere: `9:10 am`. */
export const clockElsewhere = (start: string, zone: string, language: Language): string =>
  lowClock(
    new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
      Date.parse(start),
    ),
  );

/** The day that a wall in `zone` shows at that moment. */
export const dayElsewhere = (start: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: zone,
  }).format(Date.parse(start));

/** Zones go by the names of these years: in 1970 some kept the time of a neighbor. */
const ofToday = Date.UTC(2026, 0, 1);

/** `Central time`, `hora central`: the name of a zone that holds all year. */
export function zoneInWords(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(localeOf[language], { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = parts.formatToParts(ofToday).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  // A zone without a name of its own is known by its city.
  if (/^GMT[+-]/.test(name)) return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return name.replace(/ Time$/, ' time');
}

function formatDay(day: CivilDay, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  );
}

/** `10:10 am`, with a space that does not break. */
const lowClock = (text: string): string =>
  text.replace(/\s*(?:([AP])M|([ap])\.\s?m\.)$/, (_all, upper?: string, lower?: string) =>
    upper === undefined ? `\u00a0${lower}.\u00a0m.` : `\u00a0${upper.toLowerCase()}m`,
  );

/** A phone number as it is read aloud: `605 555 0142` in North America, any other as it is given. */
export const phoneInWords = (phone: string): string =>
  phone.replace(
    /^\+1(\d{3})(\d{3})(\d{4})$/,
    (_all, area: string, first: string, last: string) => `${area} ${first} ${last}`,
  );
