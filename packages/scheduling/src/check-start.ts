import { type CivilDate, dateOfDay } from './civil.ts';
import { dayAt } from './civil-time.ts';
import type { Fairness } from './fair-order.ts';
import { slotsAt } from './free-slots.ts';
import type { Instant, TimeRange } from './instant.ts';
import { nearestSlots } from './nearest-slots.ts';
import { isForPatient, listOpenings, mayGive } from './openings.ts';
import { earliestStart } from './policy.ts';
import { inFairOrder } from './pool-slots.ts';
import { covers, overlaps, toRangeSet } from './range-set.ts';
import { type RequestedStart, resolveStart } from './requested-start.ts';
import type { Slot, SlotQuery } from './slot.ts';
import { visitTimes } from './visit-times.ts';
import { zoneClock } from './zone-clock.ts';

/** `from` and `to` say for which dates `busy` is complete: only there are alternatives looked for. */
export interface StartQuery extends SlotQuery {
  readonly start: RequestedStart;
  /** The length that was asked for; null: whatever the service takes. */
  readonly minutes: number | null;
  readonly fairness: Fairness;
  /** When this patient has other visits; empty for somebody unknown. */
  readonly patientBusy: readonly TimeRange[];
}

/** Whether a visit can start as asked, and if not, the first reason in the order of this list. */
export type StartAnswer =
  | { readonly kind: 'spring-gap'; readonly clocksJumpAt: Instant }
  /** The wall shows this time twice; `free` says which of the two could be booked. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [StartChoice, StartChoice] }
  | { readonly kind: 'never-offered'; readonly because: NeverOffered }
  | { readonly kind: 'wrong-length'; readonly minutes: number }
  | { readonly kind: 'past' }
  | { readonly kind: 'inside-notice'; readonly earliest: Instant }
  | { readonly kind: 'outside-horizon'; readonly lastDate: CivilDate }
  | { readonly kind: 'same-patient'; readonly alternatives: readonly Slot[] }
  /** Up to three slots, nearest first, earlier before later where equally near. */
  | { readonly kind: 'taken'; readonly because: Taken; readonly alternatives: readonly Slot[] }
  /** At least one slot, in the fair order. */
  | { readonly kind: 'free'; readonly slots: readonly Slot[] };

export interface StartChoice {
  readonly instant: Instant;
  readonly free: boolean;
}

export type NeverOffered =
  | 'unknown-practitioner'
  | 'unknown-place'
  | 'not-given-by-practitioner'
  | 'not-for-this-patient'
  | 'closed'
  | 'not-aligned'
  | 'resource-missing';

export type Taken = 'practitioner-busy' | 'resource-busy' | 'part-of-day-full' | 'leaves-gap';

const ALTERNATIVES = 3;

/** The answer to one requested start. A start within the horizon must lie on a date from `from` to `to`. */
export function checkStart(query: StartQuery): StartAnswer {
  const resolved = resolveStart(query.start, query.zone);
  if (resolved.kind === 'spring-gap') return resolved;
  if (resolved.kind === 'ambiguous') {
    const choice = (instant: Instant) => ({ instant, free: answerAt(query, instant).kind === 'free' });
    return { kind: 'ambiguous', choices: [choice(resolved.earlier), choice(resolved.later)] };
  }
  return answerAt(query, resolved.instant);
}

function answerAt(query: StartQuery, start: Instant): StartAnswer {
  const { zone, service, policy, now } = query;
  const neverGiven = reasonNeverGiven(query);
  if (neverGiven !== undefined) return { kind: 'never-offered', because: neverGiven };
  if (query.minutes !== null && query.minutes !== service.minutes) {
    return { kind: 'wrong-length', minutes: service.minutes };
  }
  if (start < now) return { kind: 'past' };
  const earliest = earliestStart(policy, now);
  if (start < earliest) return { kind: 'inside-notice', earliest };
  const day = dayAt(start, zone);
  const lastDay = dayAt(now, zone) + policy.horizonDays;
  if (day > lastDay) return { kind: 'outside-horizon', lastDate: dateOfDay(lastDay) };

  const slots = slotsAt(query, start);
  // What is free is on offer, so this is asked of the others only.
  const neverOffered = slots.length > 0 ? undefined : reasonNeverOffered(query, start, day);
  if (neverOffered !== undefined) return { kind: 'never-offered', because: neverOffered };
  const visit = visitTimes(service, start);
  const patientBusy = toRangeSet(query.patientBusy);
  const alternatives = () => nearestSlots(query, start, ALTERNATIVES, patientBusy);
  if (overlaps(patientBusy, visit)) return { kind: 'same-patient', alternatives: alternatives() };
  if (slots.length > 0) return { kind: 'free', slots: inFairOrder(slots, query.fairness) };
  return { kind: 'taken', because: reasonTaken(query, start), alternatives: alternatives() };
}

function reasonNeverGiven(query: StartQuery): NeverOffered | undefined {
  const { practitioner, place } = query;
  if (!isForPatient(query)) return 'not-for-this-patient';
  if (place !== null && !query.places.some(({ id }) => id === place)) return 'unknown-place';
  if (practitioner === null) return undefined;
  if (!query.practitioners.some(({ id }) => id === practitioner)) return 'unknown-practitioner';
  return mayGive(query, practitioner) ? undefined : 'not-given-by-practitioner';
}

/** Why the start would not be offered even if nothing at all were booked. */
function reasonNeverOffered(query: StartQuery, start: Instant, day: number): NeverOffered | undefined {
  const empty = { ...query, busy: [], policy: withoutSoftRules(query.policy) };
  if (slotsAt(empty, start).length > 0) return undefined;
  const visit = visitTimes(query.service, start);
  const clock = zoneClock(query.zone, day - 1, day + 2);
  if (!listOpenings(query, clock, day - 1, day + 2).some(({ open }) => covers(open, visit))) return 'closed';
  return slotsAt({ ...empty, service: { ...query.service, needs: [] } }, start).length > 0
    ? 'resource-missing'
    : 'not-aligned';
}

function reasonTaken(query: StartQuery, start: Instant): Taken {
  const { policy, service } = query;
  const isFree = (changed: Partial<SlotQuery>) => slotsAt({ ...query, ...changed }, start).length > 0;
  if (isFree({ policy: { ...policy, caps: [] } })) return 'part-of-day-full';
  if (isFree({ policy: { ...policy, shortestUsefulGapMinutes: 0 } })) return 'leaves-gap';
  if (isFree({ policy: withoutSoftRules(policy) })) return 'part-of-day-full';
  const withoutNeeds = { service: { ...service, needs: [] }, policy: withoutSoftRules(policy) };
  return isFree(withoutNeeds) ? 'resource-busy' : 'practitioner-busy';
}

const withoutSoftRules = (policy: StartQuery['policy']): StartQuery['policy'] => ({
  ...policy,
  caps: [],
  shortestUsefulGapMinutes: 0,
});
