import type { Instant, TimeRange } from './instant.ts';
import { type RangeSet, toRangeSet } from './range-set.ts';

/** Time that one practitioner, room or device is taken, buffers included. A visit that takes three of them gives three. */
export type Busy = BusyVisit | BusyHold | BusyBlock;

export interface BusyVisit extends TimeRange {
  readonly kind: 'visit';
  /** Id of the practitioner, room or device. */
  readonly resource: string;
  readonly service: string;
  /** When the visit itself begins, without the buffer: what the caps of a part of day count. */
  readonly visitStart: Instant;
}

/** Kept for a patient who is typing. Free again from `expires` on. */
export interface BusyHold extends TimeRange {
  readonly kind: 'hold';
  readonly resource: string;
  readonly service: string;
  readonly visitStart: Instant;
  readonly expires: Instant;
}

/** Time taken by anything else: an errand, a repair. */
export interface BusyBlock extends TimeRange {
  readonly kind: 'block';
  readonly resource: string;
}

/** What is taken, by resource, within one window of time. */
export interface BusyIndex {
  readonly taken: (resource: string) => RangeSet;
  /** Those whose visit begins within the window. */
  readonly visits: (resource: string) => readonly (BusyVisit | BusyHold)[];
}

/** Index of what touches `window` and, for holds, has not lapsed at `now`. `busy` may be in any order and may overlap. */
export function indexBusy(busy: readonly Busy[], window: TimeRange, now: Instant): BusyIndex {
  const byResource = new Map<string, Busy[]>();
  for (const entry of busy) {
    if (entry.start >= window.end || entry.end <= window.start) continue;
    if (entry.kind === 'hold' && entry.expires <= now) continue;
    const list = byResource.get(entry.resource);
    if (list === undefined) byResource.set(entry.resource, [entry]);
    else list.push(entry);
  }
  const ranges = new Map([...byResource].map(([resource, entries]) => [resource, toRangeSet(entries)]));
  const beginsWithin = (entry: Busy): entry is BusyVisit | BusyHold =>
    entry.kind !== 'block' && entry.visitStart >= window.start && entry.visitStart < window.end;
  return {
    taken: (resource) => ranges.get(resource) ?? [],
    visits: (resource) => (byResource.get(resource) ?? []).filter(beginsWithin),
  };
}

/**
 * The starts at which a range that reaches from `before` ahead of the start to `after` behind it would touch nothing
 * taken, as the complement: the starts that are blocked.
 */
export function blockedStarts(taken: RangeSet, before: number, after: number): RangeSet {
  // Taken [x, y) blocks s where s - before < y and s + after > x; instants are whole, so s runs from x - after + 1.
  return toRangeSet(taken.map(({ start, end }) => ({ start: start - after + 1, end: end + before })));
}
