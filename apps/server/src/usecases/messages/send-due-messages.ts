import { randomUUID } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import { listClinics } from '../../store/clinics.ts';
import { claimMessages, holdDueMessage } from '../../store/messages/due-messages.ts';
import { readTellingClinic } from '../../store/messages/telling-clinic.ts';
import { type TenantTx, withTenant } from '../../store/tenant.ts';
import type { MessageSending } from './message-sending.ts';
import { sendConfirmAddress } from './send-confirm-address.ts';
import { sendNotice } from './send-notice.ts';
import { sendReminder } from './send-reminder.ts';

/**
 * Moves what is due in each clinic into its outbox. A message and what it became are one transaction, so it has its effect
 * once, whichever of several servers sends it and whenever one of them is killed.
 */
export async function sendDueMessages(parts: MessageSending): Promise<void> {
  const failures: unknown[] = [];
  for (const { clinicId } of await listClinics(parts.db)) {
    const context = { clinicId, actor: messageJob, requestId: randomUUID() };
    try {
      while (await withTenant(parts.db, context, (tx) => sendOne(parts, tx, clinicId)));
    } catch (error) {
      // One clinic that cannot be served keeps no other from its messages.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the messages of some clinics could not be sent');
}

const messageJob: Actor = { kind: 'system', id: 'messages', roles: ['system'] };

/** True when there was a message that is due, whether or not it was sent. */
async function sendOne(parts: MessageSending, tx: TenantTx, clinicId: string): Promise<boolean> {
  if (!(await claimMessages(tx, clinicId))) return false;
  const now = parts.clock();
  const message = await holdDueMessage(tx, clinicId, now);
  if (message === undefined) return false;
  const sending = { parts, tx, now, clinic: await readTellingClinic(tx, clinicId) };
  if (message.kind === 'confirm-address') await sendConfirmAddress(sending, message);
  else if (message.kind === 'notice') await sendNotice(sending, message);
  else await sendReminder(sending, message);
  return true;
}
