import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cadencePeriods } from './care-cadence.ts';
import { freeSlots } from './free-slots.ts';
import { planSeries, type SeriesQuery } from './plan-series.ts';
import { aPolicy, aPractitioner, aQuery, at } from './test-clinic.ts';
import { wallOracle } from './wall-oracle.ts';

// Long enough for a machine that is busy with other suites as well.
const PATIENT = { timeout: 60_000 };

const DAY = 86_400_000;
const MONDAY = at('2026-10-19T04:00Z');
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const wall = wallOracle('America/New_York');
const dayOf = (start: number): number => Date.parse(wall(start).date) / DAY;

const times = fc.array(
  fc.record({
    weekday: fc.constantFrom(...WEEKDAYS),
    from: fc.constantFrom('08:00', '09:30', '14:00'),
    to: fc.constantFrom('12:00', '16:00', '20:00'),
  }),
  { minLength: 1, maxLength: 4 },
);

const queries: fc.Arbitrary<SeriesQuery> = fc
  .record({
    phases: fc.array(
      fc.record({
        visits: fc.integer({ min: 1, max: 3 }),
        everyWeeks: fc.integer({ min: 1, max: 2 }),
        times: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    available: fc.oneof(fc.constant('any' as const), times),
    preferred: fc.oneof(fc.constant('any' as const), times),
    practitioners: fc.constantFrom('one' as const, 'any' as const),
    fewestDaysBetween: fc.integer({ min: 1, max: 4 }),
    blocks: fc.array(
      fc.record({
        resource: fc.constantFrom('ana', 'ben'),
        day: fc.integer({ min: 0, max: 40 }),
        days: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ phases, blocks, ...preferences }) => ({
    ...aQuery({
      practitioners: [aPractitioner('ana'), aPractitioner('ben')],
      policy: aPolicy({ horizonDays: 120 }),
      now: MONDAY - 5 * DAY,
      busy: blocks.map(({ resource, day, days }) => ({
        kind: 'block' as const,
        resource,
        start: MONDAY + day * DAY,
        end: MONDAY + (day + days) * DAY,
      })),
    }),
    start: '2026-10-19',
    phases,
    preferences,
    fairness: { load: {}, seed: 'test' },
    patientBusy: [],
  }));

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const canCome = (query: SeriesQuery, start: number): boolean =>
  query.preferences.available === 'any' ||
  query.preferences.available.some(({ weekday, from, to }) => {
    const { minute } = wall(start);
    const isDay = WEEKDAYS[(dayOf(start) + 3) % 7] === weekday;
    return isDay && minute >= minuteOf(from) && minute + 30 <= minuteOf(to);
  });

it('a series keeps every rule, and says truly what is missing', PATIENT, () => {
  fc.assert(
    fc.property(queries, (query) => {
      const periods = cadencePeriods(query.phases, query.start);
      const { visits, missing } = planSeries(query);
      const free = new Set(
        freeSlots({ ...query, from: '2026-10-19', to: periods.at(-1)?.to ?? query.start }).map(
          ({ start, practitioner }) => `${start} ${practitioner}`,
        ),
      );
      const days = visits.map(({ start }) => dayOf(start));
      expect(visits.every(({ start, practitioner }) => free.has(`${start} ${practitioner}`))).toBe(true);
      expect(visits.every(({ start }) => canCome(query, start))).toBe(true);
      expect(days.every((day, i) => i === 0 || day - (days[i - 1] ?? day) >= query.preferences.fewestDaysBetween)).toBe(
        true,
      );
      if (query.preferences.practitioners === 'one') {
        expect(new Set(visits.map(({ practitioner }) => practitioner)).size).toBeLessThanOrEqual(1);
      }
      const missed = new Map(missing.map(({ period, visits: count }) => [period.from, count]));
      for (const { from, to, visits: wanted } of periods) {
        const placed = days.filter((day) => day >= Date.parse(from) / DAY && day <= Date.parse(to) / DAY).length;
        expect(placed + (missed.get(from) ?? 0)).toBe(wanted);
      }
    }),
    { numRuns: 100 },
  );
});

it('no set of visits on the free dates is larger', PATIENT, () => {
  fc.assert(
    fc.property(queries, (given) => {
      const query = { ...given, preferences: { ...given.preferences, practitioners: 'any' as const } };
      const periods = cadencePeriods(query.phases, query.start);
      const slots = freeSlots({ ...query, from: '2026-10-19', to: periods.at(-1)?.to ?? query.start });
      const days = [...new Set(slots.filter(({ start }) => canCome(query, start)).map(({ start }) => dayOf(start)))];
      // Taking the earliest date that keeps the distance is the most that any choice can reach, period by period.
      let last = Number.NEGATIVE_INFINITY;
      let most = 0;
      for (const { from, to, visits } of periods) {
        let left = visits;
        for (const day of days.filter((each) => each >= Date.parse(from) / DAY && each <= Date.parse(to) / DAY)) {
          if (left === 0 || day < last + query.preferences.fewestDaysBetween) continue;
          last = day;
          left--;
          most++;
        }
      }
      expect(planSeries(query).visits).toHaveLength(most);
    }),
    { numRuns: 100 },
  );
});
