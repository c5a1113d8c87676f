import { dateOfDay, dayOfDate } from './civil.ts';
import { dayAt } from './civil-time.ts';
import type { Fairness } from './fair-order.ts';
import { freeSlots } from './free-slots.ts';
import { DAY, type Instant } from './instant.ts';
import { poolSlots } from './pool-slots.ts';
import { overlaps, type RangeSet } from './range-set.ts';
import type { Slot, SlotQuery } from './slot.ts';

/**
 * The `count` free slots nearest to `start` on the query's dates, each with a start of its own: nearest first, the
 * earlier of two that are equally near. None touches `patientBusy`. Fewer where there are no more.
 */
export function nearestSlots(
  query: SlotQuery & { readonly fairness: Fairness },
  start: Instant,
  count: number,
  patientBusy: RangeSet,
): readonly Slot[] {
  const day = dayAt(start, query.zone);
  const fromDay = dayOfDate(query.from);
  const toDay = dayOfDate(query.to);
  for (let reach = 1; ; reach *= 3) {
    const from = Math.max(fromDay, day - reach);
    const to = Math.min(toDay, day + reach);
    const isAll = from === fromDay && to === toDay;
    const found = nearestWithin({ ...query, from: dateOfDay(from), to: dateOfDay(to) }, start, patientBusy);
    const last = found[count - 1];
    // A start on a date out of reach is at least this far away, whatever the clocks do.
    const isNearEnough = last !== undefined && Math.abs(last.start - start) <= (reach - 0.5) * DAY;
    if (isAll || isNearEnough) return found.slice(0, count);
  }
}

function nearestWithin(
  query: SlotQuery & { readonly fairness: Fairness },
  start: Instant,
  patientBusy: RangeSet,
): readonly Slot[] {
  const slots = freeSlots(query).filter((slot) => slot.start !== start && !overlaps(patientBusy, slot));
  const seen = new Set<Instant>();
  return poolSlots(slots, query.fairness)
    .flatMap((pooled) => pooled.slots.slice(0, 1))
    .filter((slot) => !seen.has(slot.start) && seen.add(slot.start))
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start);
}
