import { type CivilDate, dayOfDate } from './civil.ts';
import { DAY, type Instant, MINUTE } from './instant.ts';
import type { Slot } from './slot.ts';
import { suits, type WeeklyTime } from './weekly-times.ts';
import { wallTime, type ZoneClock, zoneClock } from './zone-clock.ts';

/** Somebody who would come when a time frees up. */
export interface WaitingEntry {
  readonly id: string;
  readonly service: string;
  readonly place: 'any' | string;
  readonly practitioners: 'any' | readonly string[];
  readonly times: 'any' | readonly WeeklyTime[];
  /** First and last date that suits, both included; null: no limit. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** They need so long to get there. */
  readonly noticeMinutes: number;
  readonly urgency: Urgency;
  /** Since when they have waited. */
  readonly since: Instant;
}

export type Urgency = 'routine' | 'soon' | 'urgent';

export interface WaitingMatch {
  readonly slot: Slot;
  /** At least one: the most urgent first, then who has waited longest. */
  readonly entries: readonly WaitingEntry[];
}

const RANK: Readonly<Record<Urgency, number>> = { urgent: 0, soon: 1, routine: 2 };

/** For each slot that somebody waits for, who fits it; slots in the order given, those that fit nobody left out. */
export function matchWaitingList(input: {
  readonly zone: string;
  readonly now: Instant;
  readonly slots: readonly Slot[];
  readonly entries: readonly WaitingEntry[];
}): readonly WaitingMatch[] {
  const { zone, now, slots } = input;
  const first = slots.reduce((least, slot) => Math.min(least, slot.start), Number.POSITIVE_INFINITY);
  const last = slots.reduce((most, slot) => Math.max(most, slot.end), Number.NEGATIVE_INFINITY);
  if (first > last) return [];
  const clock = zoneClock(zone, Math.floor(first / DAY), Math.floor(last / DAY) + 1);
  const ranked = [...input.entries].sort(byUrgencyThenWait);
  return slots
    .map((slot) => ({ slot, entries: ranked.filter((entry) => fits(entry, slot, now, clock)) }))
    .filter(({ entries }) => entries.length > 0);
}

function byUrgencyThenWait(a: WaitingEntry, b: WaitingEntry): number {
  return RANK[a.urgency] - RANK[b.urgency] || a.since - b.since || (a.id < b.id ? -1 : 1);
}

function fits(entry: WaitingEntry, slot: Slot, now: Instant, clock: ZoneClock): boolean {
  const day = Math.floor(wallTime(clock, slot.start) / DAY);
  return (
    entry.service === slot.service &&
    (entry.place === 'any' || entry.place === slot.place) &&
    (entry.practitioners === 'any' || entry.practitioners.includes(slot.practitioner)) &&
    (entry.from === null || day >= dayOfDate(entry.from)) &&
    (entry.to === null || day <= dayOfDate(entry.to)) &&
    slot.start >= now + entry.noticeMinutes * MINUTE &&
    suits(slot, entry.times, clock)
  );
}
