import { noticeDue, planReminders } from '@junction/scheduling';
import { insertReminders, putNotice } from '../../store/messages/queued-messages.ts';
import { findVisitPlan } from '../../store/messages/visit-plan.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { UseCaseContext } from '../use-case.ts';

export interface VisitMessageChange {
  readonly visitId: string;
  /** `confirm-address` mails the code of `confirmCodeOf`; all others tell the person what is true of the visit by then. */
  readonly change: 'booked' | 'pending' | 'confirm-address' | 'approved' | 'denied' | 'moved' | 'cancelled';
  readonly by: 'patient' | 'staff';
}

/**
 * Queues what a change of a visit has to be told, and the reminders of its start, in the transaction of that change: after
 * the visit was written. What is then sent is decided when it is due, so a change that was taken back meanwhile sends nothing.
 */
export async function queueVisitMessages(
  tx: TenantTx,
  { clinicId, now, newId }: Pick<UseCaseContext, 'clinicId' | 'now' | 'newId'>,
  { visitId, change, by }: VisitMessageChange,
): Promise<void> {
  if (change === 'confirm-address') {
    return putNotice(tx, clinicId, { messageId: newId(), visitId, kind: 'confirm-address', dueAt: now });
  }
  const { startsAt, zone, rules, isAhead } = await findVisitPlan(tx, clinicId, { visitId, now });
  const dueAt = new Date(noticeDue({ now: now.getTime(), by, delaySeconds: rules.changeDelaySeconds }));
  await putNotice(tx, clinicId, { messageId: newId(), visitId, kind: 'notice', dueAt });
  if (!isAhead) return;
  const planned = planReminders({ visitStart: startsAt.getTime(), now: now.getTime(), zone, rules });
  await insertReminders(
    tx,
    clinicId,
    planned.map(({ due, ...reminder }) => ({
      ...{ ...reminder, visitId, messageId: newId(), plannedStart: startsAt, dueAt: new Date(due) },
    })),
  );
}
