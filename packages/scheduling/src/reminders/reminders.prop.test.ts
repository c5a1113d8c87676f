import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#src/instant.ts';
import { wallOracle } from '#src/wall-oracle.ts';
import { DEFAULT_REMINDER_RULES, planReminders } from './plan-reminders.ts';
import { nextLoudMoment } from './send-moment.ts';

const zones = [
  'America/Chicago',
  'America/Vancouver',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const zone = fc.constantFrom(...zones);
/** Whole minutes of 2026 to 2028. */
const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2028, 11, 31) / MINUTE });
const hour = fc.integer({ min: 0, max: 23 });
const clock = (value: number): `${number}:${number}` => `${String(value).padStart(2, '0')}:00` as `${number}:${number}`;

const isQuiet = (wallMinute: number, from: number, to: number): boolean =>
  from === to
    ? false
    : from < to
      ? wallMinute >= from * 60 && wallMinute < to * 60
      : wallMinute >= from * 60 || wallMinute < to * 60;

describe('reminders, whatever the zone and the quiet hours', () => {
  it('are due after now, before the visit, and never when the wall shows a quiet time', () => {
    fc.assert(
      fc.property(zone, minute, fc.nat(5000), hour, hour, (zoneName, now, ahead, from, to) => {
        const rules = {
          ...DEFAULT_REMINDER_RULES,
          ...{ emailHoursBefore: [1, 24, 48], textHoursBefore: [2, 24], nudgeHoursBefore: 4 },
          quiet: { from: clock(from), to: clock(to) },
        };
        const visitStart = (now + ahead) * MINUTE;
        const wall = wallOracle(zoneName);
        for (const { due } of planReminders({ visitStart, now: now * MINUTE, zone: zoneName, rules })) {
          expect(due).toBeGreaterThanOrEqual(now * MINUTE);
          expect(due).toBeLessThan(visitStart);
          expect(isQuiet(wall(due).minute, from, to)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that are due at night wait for the first minute that is not quiet', () => {
    fc.assert(
      fc.property(zone, minute, hour, hour, (zoneName, now, from, to) => {
        const wall = wallOracle(zoneName);
        const loud = nextLoudMoment(now * MINUTE, { from: clock(from), to: clock(to) }, zoneName);
        expect(isQuiet(wall(loud).minute, from, to)).toBe(false);
        expect(loud - now * MINUTE).toBeLessThan(2 * DAY);
        for (let before = now * MINUTE; before < loud; before += 10 * MINUTE) {
          expect(isQuiet(wall(before).minute, from, to)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
