import { type Fairness, fairOrder } from './fair-order.ts';
import type { Slot } from './slot.ts';

/** One start on offer to a patient without a preference. */
export interface PooledStart {
  readonly start: number;
  readonly end: number;
  readonly place: string;
  /** At least one, in the fair order: a booking tries them one by one. */
  readonly slots: readonly Slot[];
}

/** The slots as one entry for each start and place, ascending by start. */
export function poolSlots(slots: readonly Slot[], fairness: Fairness): readonly PooledStart[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = `${slot.start}|${slot.place}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [slot]);
    else group.push(slot);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first, ...others] = inFairOrder(group, fairness);
      if (first === undefined) return [];
      return [{ start: first.start, end: first.end, place: first.place, slots: [first, ...others] }];
    })
    .sort((a, b) => a.start - b.start);
}

/** Slots of one start in the order of `fairOrder`. */
export function inFairOrder(slots: readonly Slot[], fairness: Fairness): readonly Slot[] {
  const first = slots[0];
  if (first === undefined) return [];
  const ids = fairOrder([...new Set(slots.map(({ practitioner }) => practitioner))], first.start, fairness);
  return ids.flatMap((id) => slots.filter(({ practitioner }) => practitioner === id));
}
