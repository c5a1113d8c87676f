import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Busy } from './busy.ts';
import { clockOfMinute, dateOfDay, dayOfDate } from './civil.ts';
import { freeSlots } from './free-slots.ts';
import { MINUTE, type TimeRange } from './instant.ts';
import type { SlotQuery } from './slot.ts';
import { ALWAYS_OPEN, aPolicy, aPractitioner, aQuery, aService, at } from './test-clinic.ts';
import { wallOracle } from './wall-oracle.ts';

// Long enough for a machine that is busy with other suites as well.
const PATIENT = { timeout: 60_000 };

const STEP = 10 * MINUTE;
const wall = wallOracle('America/New_York');
const RESOURCES = [
  { id: 'room-1', place: 'main', provides: ['table'] },
  { id: 'room-2', place: 'main', provides: ['table', 'sono'] },
  { id: 'room-3', place: 'main', provides: ['sono'] },
];

// Two days with a change of the clocks in them, and one without.
const days = fc.constantFrom(
  { date: '2026-03-08', midnight: at('2026-03-08T05:00Z') } as const,
  { date: '2026-11-01', midnight: at('2026-11-01T04:00Z') } as const,
  { date: '2026-06-02', midnight: at('2026-06-02T04:00Z') } as const,
);

const busyOn = (midnight: number) =>
  fc
    .record({
      resource: fc.constantFrom('ana', 'ben', 'room-1', 'room-2', 'room-3'),
      start: fc.integer({ min: -20, max: 150 }).map((steps) => midnight + steps * STEP),
      steps: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom('visit', 'block', 'hold'),
      expires: fc.integer({ min: -1, max: 1 }).map((distance) => midnight + distance),
    })
    .map(({ resource, start, steps, kind, expires }): Busy => {
      const range = { resource, start, end: start + steps * STEP };
      if (kind === 'block') return { ...range, kind };
      const visit = { ...range, service: 'follow-up', visitStart: start };
      return kind === 'hold' ? { ...visit, kind, expires } : { ...visit, kind };
    });

const queries: fc.Arbitrary<{ readonly query: SlotQuery; readonly opens: number; readonly closes: number }> =
  days.chain(({ date, midnight }) =>
    fc
      .record({
        opens: fc.integer({ min: 0, max: 12 }),
        openHours: fc.integer({ min: 1, max: 10 }),
        service: fc.record({
          minutes: fc.constantFrom(10, 30, 50),
          bufferBefore: fc.constantFrom(0, 5, 20),
          bufferAfter: fc.constantFrom(0, 10, 15),
          needs: fc.constantFrom([], ['table'], ['table', 'sono'], ['table', 'table']),
        }),
        most: fc.constantFrom(0, 1, 2, 99),
        noticeMinutes: fc.constantFrom(0, 60, 400),
        busy: fc.array(busyOn(midnight), { maxLength: 14 }),
      })
      .map(({ opens, openHours, service, most, noticeMinutes, busy }) => {
        const closes = Math.min(opens + openHours, 24);
        const open = [{ from: clockOfMinute(opens * 60), to: clockOfMinute(closes * 60) }];
        const hours = { ...ALWAYS_OPEN, exceptions: [{ date, open }] };
        const query = aQuery({
          practitioners: [aPractitioner('ana', hours), aPractitioner('ben', hours)],
          resources: RESOURCES,
          service: aService(service),
          policy: aPolicy({
            alignment: { from: 'midnight', everyMinutes: 10 },
            caps: [{ from: '08:00', to: '12:00', services: 'any', most }],
            noticeMinutes,
          }),
          now: midnight,
          from: date,
          to: date,
          busy,
        });
        return { query, opens, closes };
      }),
  );

const touches = (a: TimeRange, b: TimeRange): boolean => a.start < b.end && b.start < a.end;

/** Every choice of resources for the needs that are free, found by trying all of them. */
const canMeet = (needs: readonly string[], free: readonly (typeof RESOURCES)[number][]): boolean => {
  const [need, ...others] = needs;
  return (
    need === undefined ||
    free.some(
      (taken) =>
        taken.provides.includes(need) &&
        canMeet(
          others,
          free.filter((other) => other !== taken),
        ),
    )
  );
};

/** The same answer by walking through every start of the day and asking each rule in turn. */
function naiveSlots(query: SlotQuery, opens: number, closes: number): readonly string[] {
  const { service, policy, now, busy, from } = query;
  const cap = policy.caps[0]?.most ?? 0;
  const known = busy.filter((entry) => entry.kind !== 'hold' || entry.expires > now);
  const isCapped = (minute: number) => minute >= 480 && minute < 720;
  const counts = new Map(
    ['ana', 'ben'].map((id) => [
      id,
      known.filter((entry) => {
        const reading = wall(entry.start);
        return entry.kind !== 'block' && entry.resource === id && reading.date === from && isCapped(reading.minute);
      }).length,
    ]),
  );
  const found: string[] = [];
  for (let start = now + policy.noticeMinutes * MINUTE; start < now + 26 * 60 * MINUTE; start += STEP) {
    const cells = Array.from({ length: service.minutes / 10 }, (_, i) => wall(start + i * STEP));
    if (!cells.every(({ date, minute }) => date === from && minute >= opens * 60 && minute < closes * 60)) continue;
    const occupied = {
      start: start - service.bufferBefore * MINUTE,
      end: start + (service.minutes + service.bufferAfter) * MINUTE,
    };
    const isTaken = (id: string) => known.some((entry) => entry.resource === id && touches(entry, occupied));
    if (
      !canMeet(
        service.needs,
        RESOURCES.filter(({ id }) => !isTaken(id)),
      )
    )
      continue;
    for (const id of ['ana', 'ben']) {
      const isFull = isCapped(wall(start).minute) && (counts.get(id) ?? 0) >= cap;
      if (!isTaken(id) && !isFull) found.push(`${start} ${id}`);
    }
  }
  return found;
}

describe('free slots', PATIENT, () => {
  it('are exactly those that a walk through every start finds', () => {
    fc.assert(
      fc.property(queries, ({ query, opens, closes }) => {
        const slots = freeSlots(query).map(({ start, practitioner }) => `${start} ${practitioner}`);
        expect(slots).toEqual(naiveSlots(query, opens, closes));
      }),
      { numRuns: 600 },
    );
  });

  it('never overlap what is taken, buffers included, for practitioner, room or device', () => {
    fc.assert(
      fc.property(queries, ({ query }) => {
        for (const slot of freeSlots(query)) {
          const needed = [slot.practitioner, ...slot.resources];
          const clash = query.busy.find(
            (entry) =>
              (entry.kind !== 'hold' || entry.expires > query.now) &&
              needed.includes(entry.resource) &&
              touches(entry, slot.occupies),
          );
          expect(clash).toBeUndefined();
          expect(new Set(needed).size).toBe(1 + query.service.needs.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order in which what is taken is given', () => {
    fc.assert(
      fc.property(queries, ({ query }) => {
        expect(freeSlots({ ...query, busy: [...query.busy].reverse() })).toEqual(freeSlots(query));
      }),
      { numRuns: 200 },
    );
  });

  it('of one day are those of a longer query that lie on that day', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(0, 30, 60), ({ query }, shortestUsefulGapMinutes) => {
        const policy = { ...query.policy, shortestUsefulGapMinutes };
        const day = freeSlots({ ...query, policy });
        const longer = freeSlots({ ...query, policy, to: dateOfDay(dayOfDate(query.from) + 8) });
        expect(longer.slice(0, day.length)).toEqual(day);
      }),
      { numRuns: 100 },
    );
  });
});
