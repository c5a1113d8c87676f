import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkZone } from './every-zone-check.ts';
import { DAY } from './instant.ts';
import { openTimes } from './opening-hours.ts';
import { ALWAYS_OPEN, at } from './test-clinic.ts';
import { wallOracle } from './wall-oracle.ts';
import { zoneSegments } from './zone-clock.ts';

// Long enough for a machine that is busy with other suites as well.
const PATIENT = { timeout: 60_000 };

const ZONES = Intl.supportedValuesOf('timeZone');
const FROM = at('2026-01-01T00:00Z');
const TO = at('2029-01-01T00:00Z');
const FROM_DAY = FROM / DAY;
const TO_DAY = TO / DAY;

describe('in every zone, 2026 to 2028', PATIENT, () => {
  it('a clinic that opens at 9:00 opens at 9:00 on every day of the year, and closes at 17:00', () => {
    const nineToFive = [{ from: '09:00', to: '17:00' }] as const;
    const hours = {
      ...ALWAYS_OPEN,
      weekly: Object.fromEntries(Object.keys(ALWAYS_OPEN.weekly).map((weekday) => [weekday, nineToFive])),
    };
    for (const zone of ZONES) {
      const open = openTimes({ zone, hours: [hours], from: '2026-01-01', to: '2028-12-31' });
      expect(open.length, zone).toBe(TO_DAY - FROM_DAY);
      const wall = wallOracle(zone);
      const wrong = open.filter(({ start, end }) => wall(start).minute !== 540 || wall(end).minute !== 1020);
      expect(wrong, zone).toEqual([]);
    }
  });

  it('the days around each change of the clocks offer what the wall says', () => {
    let changes = 0;
    for (const zone of ZONES) {
      for (const { start } of zoneSegments(zone, FROM, TO).slice(1)) {
        const day = Math.floor(start / DAY);
        checkZone(zone, day - 1, day + 2);
        changes++;
      }
    }
    expect(changes).toBeGreaterThan(500);
  });

  it('any other day offers what the wall says', () => {
    const day = fc.integer({ min: FROM_DAY, max: TO_DAY - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, (zone, from) => checkZone(zone, from, from + 1)),
      { numRuns: 300 },
    );
  });
});
