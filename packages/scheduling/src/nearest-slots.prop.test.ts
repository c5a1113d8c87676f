import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeSlots } from './free-slots.ts';
import { nearestSlots } from './nearest-slots.ts';
import { aPractitioner, aQuery, at } from './test-clinic.ts';

// Long enough for a machine that is busy with other suites as well.
const PATIENT = { timeout: 60_000 };

const MONTH = { from: '2026-10-15', to: '2026-11-20', now: at('2026-10-01T00:00Z') } as const;
const HALF_HOUR = 1_800_000;

const busy = fc
  .array(
    fc.record({
      resource: fc.constantFrom('ana', 'ben'),
      start: fc.integer({ min: 0, max: 36 * 48 }),
      steps: fc.integer({ min: 1, max: 700 }),
    }),
    {
      maxLength: 6,
    },
  )
  .map((list) =>
    list.map(({ resource, start, steps }) => ({
      kind: 'block' as const,
      resource,
      start: at('2026-10-15T04:00Z') + start * HALF_HOUR,
      end: at('2026-10-15T04:00Z') + (start + steps) * HALF_HOUR,
    })),
  );

it('the three nearest are those of all the month', PATIENT, () => {
  fc.assert(
    fc.property(busy, fc.integer({ min: 0, max: 35 * 48 }), (taken, step) => {
      const start = at('2026-10-15T04:00Z') + step * HALF_HOUR;
      const query = {
        ...aQuery({ ...MONTH, practitioners: [aPractitioner('ana'), aPractitioner('ben')], busy: taken }),
        fairness: { load: {}, seed: '' },
      };
      const all = [...new Set(freeSlots(query).map((slot) => slot.start))]
        .filter((other) => other !== start)
        .sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b);
      expect(nearestSlots(query, start, 3, []).map((slot) => slot.start)).toEqual(all.slice(0, 3));
    }),
    { numRuns: 250 },
  );
});
