import { type NoticeKind, nextLoudMoment, noticeOf, type VisitFacts } from '@junction/scheduling';
import type { CalendarPart } from '../../messages/calendar-part.ts';
import {
  closeMessages,
  holdCompanions,
  keepTold,
  postponeMessage,
  type WaitingMessage,
} from '../../store/messages/due-messages.ts';
import { readVisitsToTell, type VisitToTell } from '../../store/messages/visits-to-tell.ts';
import type { Channel } from '../../store/sign-in/mail-outbox.ts';
import { invitationOf } from './invitation-of.ts';
import { type Sending, tell } from './message-sending.ts';

type Notice = Extract<WaitingMessage, { readonly told: unknown }>;

/** What is kept of what the person was told, with the number that a calendar has it under. */
interface Told extends VisitFacts {
  readonly sequence: number;
}

interface Candidate {
  readonly message: Notice;
  readonly visit: VisitToTell;
  readonly kind: NoticeKind;
  readonly before: Told | null;
  readonly told: Told;
  readonly channel: Channel;
  readonly recipient: string;
}

/** Tells the person what is true of the visit, if they do not know it; visits of one address of which the same is to be told go together. */
export async function sendNotice(sending: Sending, message: Notice): Promise<void> {
  const { tx, clinic, now } = sending;
  const { clinicId } = clinic;
  const others = await holdCompanions(tx, clinicId, { message, now });
  const notices = [message, ...others.filter((it): it is Notice => it.kind === 'notice')];
  const visits = new Map(
    (
      await readVisitsToTell(
        tx,
        clinicId,
        notices.map(({ visitId }) => visitId),
      )
    ).map((it) => [it.visitId, it]),
  );
  const own = candidateOf(message, visits.get(message.visitId), now);
  if (typeof own === 'string') {
    return closeMessages(tx, clinicId, { messageIds: [message.messageId], reason: own, now });
  }
  const loud = own.channel === 'text' ? nextLoudMoment(now.getTime(), clinic.rules.quiet, clinic.zone) : now.getTime();
  // A text at night can wait, but not beyond the visit.
  if (loud > now.getTime() && loud < own.told.start) {
    return postponeMessage(tx, clinicId, { messageId: message.messageId, until: new Date(loud) });
  }
  const together = notices
    .map((it) => candidateOf(it, visits.get(it.visitId), now))
    .filter((it): it is Candidate => typeof it !== 'string' && isTogether(it, own))
    .sort((a, b) => a.told.start - b.told.start);
  const [first, ...rest] = together.map(({ visit }) => visit);
  if (first === undefined) return;
  await tell(sending, {
    ...{ kind: own.kind, channel: own.channel, recipient: own.recipient, visits: [first, ...rest], code: null },
    startsBefore: new Map(together.flatMap(({ visit, before }) => (before ? [[visit.visitId, before.start]] : []))),
    calendars: together.flatMap((it) => calendarOf(sending, it)),
  });
  for (const it of together) await keepTold(tx, clinicId, { messageId: it.message.messageId, told: it.told });
  await closeMessages(tx, clinicId, { messageIds: together.map((it) => it.message.messageId), reason: null, now });
}

/** What is to be told to whom, or why nothing is. */
function candidateOf({ told, ...message }: Notice, visit: VisitToTell | undefined, now: Date): Candidate | string {
  const standing = visit && standings[visit.state];
  if (visit === undefined || standing === undefined) return 'over';
  if (visit.startsAt <= now) return 'too-late';
  // Whoever has the address has not said yet that the visit is theirs; once they have, this is queued anew.
  if (visit.awaitsCode) return 'not-confirmed';
  const facts: VisitFacts = {
    ...{ standing, start: visit.startsAt.getTime(), end: visit.endsAt.getTime() },
    ...{ practitioner: visit.practitionerId, place: visit.placeId },
  };
  const before = told as Told | null; // As `keepTold` wrote it.
  const kind = noticeOf(before, facts);
  if (kind === null) return 'unchanged';
  const [channel, recipient]: readonly [Channel, string | null] =
    visit.email !== null ? ['email', visit.email] : ['text', visit.phone];
  if (recipient === null) return 'no-address';
  // A calendar takes a change only under a higher number than it has.
  const sequence = before === null ? visit.sequence : Math.max(visit.sequence, before.sequence + 1);
  return { message: { ...message, told }, visit, kind, before, told: { ...facts, sequence }, channel, recipient };
}

/** Nothing is told of a visit that the person has come to, or that is over. */
const standings: Readonly<Partial<Record<VisitToTell['state'], VisitFacts['standing']>>> = {
  pending: 'pending',
  booked: 'booked',
  confirmed: 'booked',
  cancelled: 'cancelled',
};

const isTogether = (it: Candidate, own: Candidate): boolean =>
  it.kind === own.kind && it.recipient === own.recipient && it.visit.language === own.visit.language;

/** A request for a visit that is booked, a cancellation of one that a calendar may have. */
function calendarOf(sending: Sending, { kind, visit, told }: Candidate): readonly CalendarPart[] {
  if (kind === 'pending' || kind === 'denied') return [];
  return [invitationOf(sending, visit, { sequence: told.sequence, isCancelled: kind === 'cancelled' })];
}
