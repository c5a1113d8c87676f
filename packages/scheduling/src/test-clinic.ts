import type { Place, Practitioner, Service } from './clinic.ts';
import type { Instant } from './instant.ts';
import type { OpeningHours } from './opening-hours.ts';
import { type BookingPolicy, DEFAULT_POLICY } from './policy.ts';
import type { SlotQuery } from './slot.ts';

/** Builders for tests: a clinic in New York, one place, Ana works there, open 9 to 12 and 13 to 17 on weekdays. */

export const at = (text: string): Instant => {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`a test names no moment: ${text}`);
  return instant;
};

const DAY_HOURS = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
] as const;

export const WEEKDAY_HOURS: OpeningHours = {
  weekly: {
    monday: DAY_HOURS,
    tuesday: DAY_HOURS,
    wednesday: DAY_HOURS,
    thursday: DAY_HOURS,
    friday: DAY_HOURS,
  },
  exceptions: [],
  closures: [],
};

const ROUND_THE_CLOCK = [{ from: '00:00', to: '24:00' }] as const;

export const ALWAYS_OPEN: OpeningHours = {
  weekly: {
    monday: ROUND_THE_CLOCK,
    tuesday: ROUND_THE_CLOCK,
    wednesday: ROUND_THE_CLOCK,
    thursday: ROUND_THE_CLOCK,
    friday: ROUND_THE_CLOCK,
    saturday: ROUND_THE_CLOCK,
    sunday: ROUND_THE_CLOCK,
  },
  exceptions: [],
  closures: [],
};

export const aPlace = (changes: Partial<Place> = {}): Place => ({ id: 'main', hours: ALWAYS_OPEN, ...changes });

export const aPractitioner = (id: string, hours: OpeningHours = WEEKDAY_HOURS): Practitioner => ({
  id,
  works: [{ place: 'main', hours }],
});

export const aService = (changes: Partial<Service> = {}): Service => ({
  id: 'follow-up',
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 0,
  patients: 'any',
  practitioners: 'any',
  needs: [],
  ...changes,
});

export const aPolicy = (changes: Partial<BookingPolicy> = {}): BookingPolicy => ({
  ...DEFAULT_POLICY,
  noticeMinutes: 0,
  alignment: { from: 'midnight', everyMinutes: 30 },
  ...changes,
});

/** Asked at midnight UTC on Monday 2026-06-01 for Tuesday 2026-06-02. */
export const aQuery = (changes: Partial<SlotQuery> = {}): SlotQuery => ({
  zone: 'America/New_York',
  places: [aPlace()],
  practitioners: [aPractitioner('ana')],
  resources: [],
  policy: aPolicy(),
  busy: [],
  now: at('2026-06-01T00:00Z'),
  service: aService(),
  patient: 'returning',
  practitioner: null,
  place: null,
  from: '2026-06-02',
  to: '2026-06-02',
  ...changes,
});
