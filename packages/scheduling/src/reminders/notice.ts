import type { Instant } from '#src/instant.ts';

/** What a person knows of their visit, or what is true of it. */
export interface VisitFacts {
  readonly standing: 'pending' | 'booked' | 'cancelled';
  readonly start: Instant;
  readonly end: Instant;
  readonly practitioner: string;
  readonly place: string;
}

export type NoticeKind = 'pending' | 'booked' | 'approved' | 'moved' | 'cancelled' | 'denied';

/**
 * What a person is to be told so that they know what is true `now`; null: nothing, they know it. It depends on what they
 * were `told` last and on nothing between, so a change that was undone before anybody was told of it stays unseen.
 * `told` is null when they were told nothing yet.
 */
export function noticeOf(told: VisitFacts | null, now: VisitFacts): NoticeKind | null {
  const before = told?.standing ?? 'cancelled';
  if (now.standing === 'cancelled') return whenCancelled[before];
  if (told !== null && before === now.standing && isSame(told, now)) return null;
  if (now.standing === 'pending') return 'pending';
  return whenBooked[before];
}

const whenCancelled = { pending: 'denied', booked: 'cancelled', cancelled: null } as const;
const whenBooked = { pending: 'approved', booked: 'moved', cancelled: 'booked' } as const;

const isSame = (a: VisitFacts, b: VisitFacts): boolean =>
  a.start === b.start && a.end === b.end && a.practitioner === b.practitioner && a.place === b.place;
