import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '#src/instant.ts';
import { wallOracle } from '#src/wall-oracle.ts';
import { zoneSegments } from '#src/zone-clock.ts';
import { momentWords } from './moment-words.ts';

const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2028, 11, 31);

describe('a moment in words, in every zone of the runtime', () => {
  it('shows the date and the time of the wall, also around each change of the clocks', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const wall = wallOracle(zone);
      const changes = zoneSegments(zone, from, to).map(({ start }) => start);
      for (const instant of changes.flatMap((change) => [change - 30 * MINUTE, change, change + 45 * MINUTE])) {
        expect([zone, readBack(momentWords(instant, zone, 'en'))]).toEqual([zone, wall(instant)]);
      }
    }
  });

  it('names no two moments alike', () => {
    const zone = fc.constantFrom('America/Chicago', 'America/Vancouver', 'Australia/Lord_Howe', 'Europe/Berlin');
    const minute = fc.integer({ min: from / MINUTE, max: to / MINUTE });
    fc.assert(
      fc.property(zone, minute, fc.integer({ min: 1, max: 180 }), (name, at, later) => {
        for (const language of ['en', 'es'] as const) {
          const [first, second] = [at, at + later].map((it) => momentWords(it * MINUTE, name, language).whole);
          expect(first).not.toBe(second);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Written by hand, so that no formatter reads its own writing. */
function readBack({ day, time }: { readonly day: string; readonly time: string }) {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
  const [, month = '', date = '', year = ''] = /^\w+, (\w+) (\d+), (\d+)$/.exec(day) ?? [];
  const [, hour = '', minute = '', half = ''] = /^(\d+):(\d\d) ([ap]m)/.exec(time) ?? [];
  const monthNumber = [...months, 'November', 'December'].indexOf(month) + 1;
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${year}-${pad(monthNumber)}-${pad(Number(date))}`,
    minute: ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute),
  };
}
