import type { Instant } from './instant.ts';
import { LATE_ZONE_CHANGES } from './late-zone-changes.ts';

/** For tests: what the wall shows according to the machine’s `Intl`, which the package itself never asks. */
export interface WallReading {
  readonly date: string;
  readonly minute: number;
}

export function wallOracle(zone: string): (instant: Instant) => WallReading {
  const change = LATE_ZONE_CHANGES.find(({ zones }) => zones.includes(zone));
  if (change === undefined) return readerOf(zone);
  const since = Date.parse(change.since);
  const before = readerOf(zone);
  const after = readerOf(change.thenAs);
  return (instant) => (instant < since ? before : after)(instant);
}

function readerOf(zone: string): (instant: Instant) => WallReading {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => {
    // Swedish writes 2026-03-08 09:00.
    const text = format.format(instant);
    return { date: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
  };
}
