import { type DropReason, nextLoudMoment, reminderDrop, withinOneMessage } from '@junction/scheduling';
import {
  closeMessages,
  holdCompanions,
  postponeMessage,
  type WaitingMessage,
} from '../../store/messages/due-messages.ts';
import { readVisitsToTell, type VisitToTell } from '../../store/messages/visits-to-tell.ts';
import { type Sending, tell } from './message-sending.ts';

type Reminder = Extract<WaitingMessage, { readonly kind: 'reminder' | 'nudge' }>;

interface Candidate {
  readonly message: Reminder;
  readonly visit: VisitToTell;
  readonly recipient: string;
  readonly start: number;
}

/** Sends a reminder that is due, with those of the same address within an hour of it, or drops it. */
export async function sendReminder(sending: Sending, message: Reminder): Promise<void> {
  const { tx, clinic, now } = sending;
  const others = await holdCompanions(tx, clinic.clinicId, { message, now });
  const reminders = [message, ...others.filter((it): it is Reminder => it.kind === message.kind)];
  const visits = new Map(
    (
      await readVisitsToTell(
        tx,
        clinic.clinicId,
        reminders.map(({ visitId }) => visitId),
      )
    ).map((it) => [it.visitId, it]),
  );
  const own = candidateOf(message, visits.get(message.visitId), now);
  const close = (messageIds: readonly string[], reason: string | null): Promise<void> =>
    closeMessages(tx, clinic.clinicId, { messageIds, reason, now });
  if (typeof own === 'string') return close([message.messageId], own);

  const loud = nextLoudMoment(now.getTime(), clinic.rules.quiet, clinic.zone);
  if (loud > now.getTime()) {
    if (loud >= own.start) return close([message.messageId], 'too-late');
    return postponeMessage(tx, clinic.clinicId, { messageId: message.messageId, until: new Date(loud) });
  }
  const candidates = reminders.flatMap((it) => {
    const candidate = candidateOf(it, visits.get(it.visitId), now);
    return typeof candidate === 'string' || candidate.recipient !== own.recipient ? [] : [candidate];
  });
  const together = withinOneMessage(own.start, candidates);
  const [first, ...rest] = uniqueVisits(together);
  if (first === undefined) return;
  await tell(sending, {
    ...{ kind: message.kind, channel: message.channel, recipient: own.recipient, visits: [first, ...rest] },
    ...{ startsBefore: new Map(), code: null, calendars: [] },
  });
  return close(
    together.map((it) => it.message.messageId),
    null,
  );
}

/** Why the reminder is not to be sent, or to whom it is. */
function candidateOf(message: Reminder, visit: VisitToTell | undefined, now: Date): Candidate | DropReason {
  if (visit === undefined) return 'over';
  const { kind, channel, plannedStart } = message;
  const start = visit.startsAt.getTime();
  const drop = reminderDrop({
    ...{ kind, channel, plannedStart: plannedStart.getTime(), now: now.getTime() },
    visit: { state: visit.state, start },
    choice: visit.reminders,
    reach: { email: visit.email !== null, text: visit.phone !== null },
  });
  const recipient = channel === 'email' ? visit.email : visit.phone;
  return drop ?? (recipient === null ? 'not-wanted' : { message, visit, recipient, start });
}

/** A visit whose reminders of two distances fell together is spoken of once. */
const uniqueVisits = (candidates: readonly Candidate[]): readonly VisitToTell[] => [
  ...new Map(candidates.map(({ visit }) => [visit.visitId, visit])).values(),
];
