import { invariant } from '@junction/kernel';
import { type BusyIndex, blockedStarts, indexBusy } from './busy.ts';
import { type CivilDate, dateOfDay, dayOfDate } from './civil.ts';
import { dayAt, momentsOfDays } from './civil-time.ts';
import type { Resource } from './clinic.ts';
import { leastWastefulStarts } from './gap-avoidance.ts';
import { type Instant, MINUTE, type TimeRange } from './instant.ts';
import { listOpenings, type Opening } from './openings.ts';
import { cappedMoments } from './part-of-day-caps.ts';
import { earliestStart } from './policy.ts';
import { overlaps, type RangeSet, subtraction } from './range-set.ts';
import { matchResources } from './resource-match.ts';
import type { Slot, SlotQuery } from './slot.ts';
import { alignedStarts } from './start-grid.ts';
import { visitTimes } from './visit-times.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/**
 * Every visit of the service that could be booked, ascending by start; at one start in the order of the practitioners.
 * Each lies within the hours of place and practitioner; with its buffers it touches nothing taken; it starts on the
 * grid, no earlier than the notice allows, no later than the horizon, in no part of a day that is full.
 */
export function freeSlots(query: SlotQuery): readonly Slot[] {
  const today = dayAt(query.now, query.zone);
  const fromDay = Math.max(dayOfDate(query.from), today);
  const toDay = Math.min(dayOfDate(query.to), today + query.policy.horizonDays) + 1;
  if (fromDay >= toDay) return [];
  const clock = zoneClock(query.zone, fromDay - 1, toDay + 1);
  const window = momentsOfDays(clock, fromDay, toDay);
  const busy = indexBusy(query.busy, momentsOfDays(clock, fromDay - 1, toDay + 1), query.now);
  return listOpenings(query, clock, fromDay - 1, toDay + 1)
    .flatMap((opening) => slotsOfOpening(query, opening, busy, clock, fromDay, toDay))
    .filter((slot) => slot.start >= window.start && slot.start < window.end)
    .sort((a, b) => a.start - b.start);
}

/** The free slots that begin at `start`; it must lie on one of the query's dates. */
export function slotsAt(query: SlotQuery, start: Instant): readonly Slot[] {
  const day = dayAt(start, query.zone);
  invariant(day >= dayOfDate(query.from) && day <= dayOfDate(query.to), 'a start outside the dates of the query');
  const date = dateOfDay(day);
  return freeSlots({ ...query, from: date, to: date }).filter((slot) => slot.start === start);
}

/** The time for which `freeSlots` and `checkStart` must know what is taken: the dates asked for and a day on either side. */
export function busyWindow(query: {
  readonly zone: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}): TimeRange {
  const fromDay = dayOfDate(query.from) - 1;
  const toDay = dayOfDate(query.to) + 2;
  return momentsOfDays(zoneClock(query.zone, fromDay, toDay), fromDay, toDay);
}

function slotsOfOpening(
  query: SlotQuery,
  opening: Opening,
  busy: BusyIndex,
  clock: ZoneClock,
  fromDay: number,
  toDay: number,
): readonly Slot[] {
  const { service, policy } = query;
  const length = service.minutes * MINUTE;
  const before = service.bufferBefore * MINUTE;
  const after = length + service.bufferAfter * MINUTE;
  const { practitioner, place, open } = opening;

  const taken = busy.taken(practitioner);
  const visits = busy.visits(practitioner);
  const blocked = [
    blockedStarts(taken, before, after),
    cappedMoments(policy.caps, service.id, visits, clock, fromDay - 1, toDay + 1),
    [{ start: Number.NEGATIVE_INFINITY, end: earliestStart(policy, query.now) }],
  ];
  const feasible = blocked.reduce((starts, set) => subtraction(starts, set), startsWithin(open, length));

  const findResources = resourceFinder(query, place, busy);
  const offers = alignedStarts(feasible, open, policy.alignment, clock).flatMap((start) => {
    const times = visitTimes(service, start);
    const resources = findResources(times.occupies);
    return resources === undefined ? [] : [{ ...times, service: service.id, practitioner, place, resources }];
  });
  const rule = { before, after, shortestUseful: policy.shortestUsefulGapMinutes * MINUTE };
  return leastWastefulStarts(offers, subtraction(open, taken), rule);
}

/** The starts at which a visit of that length lies wholly within `open`. */
function startsWithin(open: RangeSet, length: number): RangeSet {
  return open
    .map(({ start, end }): { start: Instant; end: Instant } => ({ start, end: end - length + 1 }))
    .filter(({ start, end }) => start < end);
}

function resourceFinder(
  query: SlotQuery,
  place: string,
  busy: BusyIndex,
): (range: TimeRange) => readonly string[] | undefined {
  const { needs } = query.service;
  if (needs.length === 0) return () => [];
  const useful = (resource: Resource) =>
    resource.place === place && resource.provides.some((kind) => needs.includes(kind));
  const candidates = query.resources.filter(useful).map((resource) => ({ resource, taken: busy.taken(resource.id) }));
  return (range) => {
    const free = candidates.filter(({ taken }) => !overlaps(taken, range)).map(({ resource }) => resource);
    return matchResources(needs, free);
  };
}
