import type { Instant } from '#src/instant.ts';
import { type QuietHours, quietTimeAround } from './quiet-hours.ts';

export interface ChangeNotice {
  readonly now: Instant;
  readonly by: 'patient' | 'staff';
  /** How long a change by staff rests, so that a slip can be undone unseen; whole seconds. */
  readonly delaySeconds: number;
}

/** When a person is told of a change: of their own at once, of one by staff after the delay. */
export function noticeDue({ now, by, delaySeconds }: ChangeNotice): Instant {
  return by === 'patient' ? now : now + delaySeconds * 1000;
}

/** The first moment from `now` on that is not quiet: `now` itself outside quiet hours. */
export function nextLoudMoment(now: Instant, quiet: QuietHours, zone: string): Instant {
  return quietTimeAround(now, quiet, zone)?.end ?? now;
}
