import type { TenantTx } from '../tenant.ts';
import { withMessageTables } from './message-schema.ts';

export interface NewReminder {
  readonly messageId: string;
  readonly visitId: string;
  readonly kind: 'reminder' | 'nudge';
  readonly channel: 'email' | 'text';
  readonly hoursBefore: number;
  readonly plannedStart: Date;
  readonly dueAt: Date;
}

/** Adds the reminders that are not there yet: one of a kind, channel and distance for each start of a visit. */
export async function insertReminders(
  tx: TenantTx,
  clinicId: string,
  reminders: readonly NewReminder[],
): Promise<void> {
  if (reminders.length === 0) return;
  const rows = reminders.map((it) => ({
    clinic_id: clinicId,
    message_id: it.messageId,
    visit_id: it.visitId,
    kind: it.kind,
    channel: it.channel,
    planned_start: it.plannedStart,
    dedupe_key: `${it.kind}:${it.visitId}:${it.channel}:${it.hoursBefore}:${it.plannedStart.getTime()}`,
    due_at: it.dueAt,
  }));
  await withMessageTables(tx)
    .insertInto('messages')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['clinic_id', 'dedupe_key']).doNothing())
    .execute();
}

export interface NewNotice {
  readonly messageId: string;
  readonly visitId: string;
  readonly kind: 'notice' | 'confirm-address';
  readonly dueAt: Date;
}

/** Has the person told by then what is true of the visit. A visit has one row for this, which waits anew after each change. */
export async function putNotice(tx: TenantTx, clinicId: string, notice: NewNotice): Promise<void> {
  const { messageId, visitId, kind, dueAt } = notice;
  await withMessageTables(tx)
    .insertInto('messages')
    .values({
      ...{ clinic_id: clinicId, message_id: messageId, visit_id: visitId, kind, channel: null, planned_start: null },
      ...{ dedupe_key: `${kind}:${visitId}`, due_at: dueAt },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['clinic_id', 'dedupe_key'])
        .doUpdateSet({ state: 'waiting', due_at: dueAt, reason: null, sent_at: null }),
    )
    .execute();
}
