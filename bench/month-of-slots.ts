// A month of free slots for ten practitioners: how long it takes with nothing, with 50,000 and with 1,000,000 taken ranges
// known. Run: node --import tsx bench/month-of-slots.ts
import { type Busy, DEFAULT_POLICY, freeSlots, type OpeningHours, type SlotQuery } from '@junction/scheduling';
import { seededRandom } from '../packages/reasoning/src/random.ts';
import { machineLine, timeSideBySide } from './side-by-side.ts';

const QUARTER = 900_000;
const DAY = 86_400_000;
const JUNE = Date.UTC(2026, 5, 1, 4);
const random = seededRandom(5);
const upTo = (end: number): number => Math.floor(random() * end);

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
] as const;
const hours: OpeningHours = {
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptions: [],
  closures: [],
};

const query = (busy: readonly Busy[]): SlotQuery => ({
  zone: 'America/New_York',
  places: [{ id: 'main', hours }],
  practitioners: Array.from({ length: 10 }, (_, i) => ({ id: `practitioner-${i}`, works: [{ place: 'main', hours }] })),
  resources: Array.from({ length: 12 }, (_, i) => ({ id: `room-${i}`, place: 'main', provides: ['table'] })),
  policy: {
    ...DEFAULT_POLICY,
    shortestUsefulGapMinutes: 15,
    caps: [{ from: '09:00', to: '12:00', services: 'any', most: 6 }],
  },
  busy,
  now: JUNE - DAY,
  service: {
    id: 'follow-up',
    minutes: 30,
    bufferBefore: 0,
    bufferAfter: 10,
    patients: 'any',
    practitioners: 'any',
    needs: ['table'],
  },
  patient: 'returning',
  practitioner: null,
  place: null,
  from: '2026-06-01',
  to: '2026-06-30',
});

/** Visits of half an hour on random quarter hours of so many days around June, in no order, half of them of rooms. */
const taken = (count: number, days: number): readonly Busy[] =>
  Array.from({ length: count }, (_, i) => {
    const start = JUNE + (upTo(days) - Math.floor(days / 2)) * DAY + upTo(96) * QUARTER;
    const resource = i % 2 === 0 ? `practitioner-${upTo(10)}` : `room-${upTo(12)}`;
    return { kind: 'visit', resource, service: 'follow-up', visitStart: start, start, end: start + 2 * QUARTER };
  });

const cases = {
  nothing: query([]),
  '50,000 in three years': query(taken(50_000, 1096)),
  '50,000 in that month': query(taken(50_000, 62)),
  '1,000,000 in sixty years': query(taken(1_000_000, 21_915)),
};
const names = ['nothing', '50,000 in three years', '50,000 in that month', '1,000,000 in sixty years'] as const;

console.log(machineLine());
for (const name of names) console.log(`${name}: ${freeSlots(cases[name]).length} slots`);
const medians = timeSideBySide(
  {
    nothing: () => freeSlots(cases.nothing),
    '50,000 in three years': () => freeSlots(cases['50,000 in three years']),
    '50,000 in that month': () => freeSlots(cases['50,000 in that month']),
    '1,000,000 in sixty years': () => freeSlots(cases['1,000,000 in sixty years']),
  },
  { rounds: 21, warmUp: 5 },
);
for (const name of names) console.log(`month of slots, ${name}: ${medians[name].toFixed(1)} ms`);
console.log(`ratio 50,000 / nothing: ${(medians['50,000 in three years'] / medians.nothing).toFixed(2)}`);
