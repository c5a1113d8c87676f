import { DAY, type Instant, MINUTE } from '#src/instant.ts';
import { momentsAtWallTime, offsetAt, zoneClock } from '#src/zone-clock.ts';

/** The languages in which we speak to patients. */
export type Language = 'en' | 'es';

/** A moment as a person reads it, on the clinic's wall. */
export interface MomentWords {
  /** `Tuesday, December 1, 2026` */
  readonly day: string;
  /** `8:40 am`; in an hour that the clocks repeat it says which of the two. */
  readonly time: string;
  /** The zone in words: `Central Time`. */
  readonly zone: string;
  /** All of it: `Tuesday, December 1, 2026, at 8:40 am (Central Time)`. */
  readonly whole: string;
}

/** The moment in words, to the minute, in the zone of the clinic wherever the reader is. */
export function momentWords(instant: Instant, zone: string, language: Language): MomentWords {
  const utcDay = Math.floor(instant / DAY);
  const clock = zoneClock(zone, utcDay, utcDay + 1);
  const wall = instant + offsetAt(clock, instant);
  const minute = Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
  const twins = momentsAtWallTime(clock, wall);
  const { locale, timeOf, whichOf, join } = words[language];
  const day = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  }).format(wall); // The wall as if it were UTC: the machine's own rules of the zone may be old.
  const time = `${timeOf(minute)}${twins.length > 1 ? whichOf(twins.indexOf(instant)) : ''}`;
  const zoneName = zoneInWords(zone, instant, locale);
  return { day, time, zone: zoneName, whole: join(day, time, zoneName) };
}

/** Without summer or winter in it, which old machines may have wrong. */
function zoneInWords(zone: string, instant: Instant, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

interface Words {
  readonly locale: string;
  readonly timeOf: (minute: number) => string;
  readonly whichOf: (index: number) => string;
  readonly join: (day: string, time: string, zone: string) => string;
}

const twelveHour = (minute: number, am: string, pm: string): string => {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? am : pm}`;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    locale: 'en-US',
    timeOf: (minute) => twelveHour(minute, 'am', 'pm'),
    whichOf: (index) => (index === 0 ? ', before the clocks go back' : ', after the clocks go back'),
    join: (day, time, zone) => `${day}, at ${time} (${zone})`,
  },
  es: {
    locale: 'es-US',
    timeOf: (minute) => twelveHour(minute, 'a. m.', 'p. m.'),
    whichOf: (index) => (index === 0 ? ', antes de atrasar el reloj' : ', después de atrasar el reloj'),
    join: (day, time, zone) => `${day}, ${/^1:/.test(time) ? 'a la' : 'a las'} ${time} (${zone})`,
  },
};
