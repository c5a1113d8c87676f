import { closeMessages, type WaitingMessage } from '../../store/messages/due-messages.ts';
import { readVisitsToTell } from '../../store/messages/visits-to-tell.ts';
import { confirmCodeOf } from './confirm-code.ts';
import { type Sending, tell } from './message-sending.ts';

/** Mails the code that proves the address of a booking, unless it was proved or the time is free again. */
export async function sendConfirmAddress(sending: Sending, { messageId, visitId }: WaitingMessage): Promise<void> {
  const { tx, clinic, now, parts } = sending;
  const { clinicId } = clinic;
  const close = (reason: string | null): Promise<void> =>
    closeMessages(tx, clinicId, { messageIds: [messageId], reason, now });
  const [visit] = await readVisitsToTell(tx, clinicId, [visitId]);
  if (visit === undefined || !visit.awaitsCode || visit.state === 'cancelled') return close('over');
  if (visit.email === null) return close('no-address');
  await tell(sending, {
    ...{ kind: 'confirm-address', channel: 'email', recipient: visit.email, visits: [visit] },
    ...{ startsBefore: new Map(), code: confirmCodeOf(parts.secret, { clinicId, visitId }), calendars: [] },
  });
  return close(null);
}
