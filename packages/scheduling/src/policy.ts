import type { CivilDate } from './civil.ts';
import { dateAfter } from './civil-time.ts';
import { type Instant, MINUTE } from './instant.ts';
import type { ClockRange } from './opening-hours.ts';

/** The clinic's rules for what may be booked. Minutes and days are whole numbers, 0 or more. */
export interface BookingPolicy {
  /** At least so long between now and a visit's start. */
  readonly noticeMinutes: number;
  /** The last date on offer is so many days after today's. */
  readonly horizonDays: number;
  /** A patient may move or cancel until so long before the start. */
  readonly cancelWindowMinutes: number;
  readonly alignment: StartAlignment;
  /**
   * A free stretch shorter than this is of no use to anyone. A start that leaves such stretches is offered only where no
   * other start in the same free time leaves less; 0 offers every start.
   */
  readonly shortestUsefulGapMinutes: number;
  readonly caps: readonly PartOfDayCap[];
  /** How long a time is kept for a patient who is typing. */
  readonly holdMinutes: number;
}

/** Where starts lie: every so many minutes from midnight on the wall clock, or from the beginning of an opening. */
export interface StartAlignment {
  readonly from: 'midnight' | 'opening';
  /** 1 to 1440. */
  readonly everyMinutes: number;
}

/** Each practitioner begins at most `most` visits of these services in this part of any one day. */
export interface PartOfDayCap extends ClockRange {
  readonly services: 'any' | readonly string[];
  readonly most: number;
}

/** A quarter-hour grid, two hours' notice, sixty days ahead, free cancelling until a day before, holds of eight minutes. */
export const DEFAULT_POLICY: BookingPolicy = {
  noticeMinutes: 120,
  horizonDays: 60,
  cancelWindowMinutes: 1440,
  alignment: { from: 'midnight', everyMinutes: 15 },
  shortestUsefulGapMinutes: 0,
  caps: [],
  holdMinutes: 8,
};

/** The first moment at which a visit may start. */
export function earliestStart(policy: BookingPolicy, now: Instant): Instant {
  return now + policy.noticeMinutes * MINUTE;
}

/** The last date on offer, on the wall in `zone`. */
export function lastBookableDate(policy: BookingPolicy, now: Instant, zone: string): CivilDate {
  return dateAfter(now, policy.horizonDays, zone);
}

/** The moment from which a time kept now is free again. */
export function holdExpiry(policy: BookingPolicy, now: Instant): Instant {
  return now + policy.holdMinutes * MINUTE;
}

/** Whether the patient may still move or cancel a visit themselves, and until when they may: up to, not including, `until`. */
export function selfServiceWindow(
  policy: BookingPolicy,
  visitStart: Instant,
  now: Instant,
): { readonly open: boolean; readonly until: Instant } {
  const until = visitStart - policy.cancelWindowMinutes * MINUTE;
  return { open: now < until, until };
}
