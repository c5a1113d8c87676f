import { type CivilDate, dateOfDay } from './civil.ts';
import { dayAt } from './civil-time.ts';
import type { Instant } from './instant.ts';
import type { BookingPolicy } from './policy.ts';
import { type RequestedStart, resolveStart } from './requested-start.ts';

/**
 * The dates for which to fetch what is taken before `checkStart` is asked: `days` on either side of the start, from today
 * to the horizon. Today alone where the start lies outside of these or names no moment.
 */
export function datesAround(input: {
  readonly start: RequestedStart;
  readonly days: number;
  readonly zone: string;
  readonly policy: BookingPolicy;
  readonly now: Instant;
}): { readonly from: CivilDate; readonly to: CivilDate } {
  const { zone } = input;
  const today = dayAt(input.now, zone);
  const lastDay = today + input.policy.horizonDays;
  const resolved = resolveStart(input.start, zone);
  const instant =
    resolved.kind === 'moment' ? resolved.instant : resolved.kind === 'ambiguous' ? resolved.earlier : null;
  const day = instant === null ? null : dayAt(instant, zone);
  if (day === null || day < today || day > lastDay) return { from: dateOfDay(today), to: dateOfDay(today) };
  return {
    from: dateOfDay(Math.max(today, day - input.days)),
    to: dateOfDay(Math.min(lastDay, day + input.days)),
  };
}
