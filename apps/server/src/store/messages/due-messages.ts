import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { withMessageTables } from './message-schema.ts';

/** A message that waits, held until this transaction ends. */
export type WaitingMessage = { readonly messageId: string; readonly visitId: string } & (
  | { readonly kind: 'confirm-address' }
  | { readonly kind: 'notice'; readonly told: unknown }
  | { readonly kind: 'reminder' | 'nudge'; readonly channel: 'email' | 'text'; readonly plannedStart: Date }
);

/**
 * False when another server is at the messages of the clinic. One at a time, so that messages that belong together are seen
 * together; the database lets go of the clinic with the transaction, however it ends.
 */
export async function claimMessages(tx: TenantTx, clinicId: string): Promise<boolean> {
  const { rows } = await sql<{ readonly claimed: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`messages:${clinicId}`}, 0)) as claimed`.execute(tx);
  return rows[0]?.claimed === true;
}

/** The message that has been due longest, unless a change of its visit is being written at this moment. */
export async function holdDueMessage(tx: TenantTx, clinicId: string, now: Date): Promise<WaitingMessage | undefined> {
  const row = await waiting(tx, clinicId)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('message_id')
    .limit(1)
    .executeTakeFirst();
  return row && toWaiting(row);
}

/** The other messages that may go together with it: notices that are due as well, reminders of visits within an hour. */
export async function holdCompanions(
  tx: TenantTx,
  clinicId: string,
  { message, now }: { readonly message: WaitingMessage; readonly now: Date },
): Promise<readonly WaitingMessage[]> {
  const others = waiting(tx, clinicId).where('kind', '=', message.kind).where('message_id', '<>', message.messageId);
  const query =
    message.kind === 'reminder' || message.kind === 'nudge'
      ? others
          .where('channel', '=', message.channel)
          .where('planned_start', '>=', new Date(message.plannedStart.getTime() - anHourMs))
          .where('planned_start', '<=', new Date(message.plannedStart.getTime() + anHourMs))
      : others.where('due_at', '<=', now);
  const rows = await query.orderBy('due_at').orderBy('message_id').limit(200).execute();
  return rows.map(toWaiting);
}

/** Writes down that the messages were sent, or why not. */
export async function closeMessages(
  tx: TenantTx,
  clinicId: string,
  {
    messageIds,
    reason,
    now,
  }: { readonly messageIds: readonly string[]; readonly reason: string | null; readonly now: Date },
): Promise<void> {
  await withMessageTables(tx)
    .updateTable('messages')
    .set(reason === null ? { state: 'sent', sent_at: now, reason: null } : { state: 'dropped', reason })
    .where('clinic_id', '=', clinicId)
    .where('message_id', 'in', [...messageIds])
    .execute();
}

/** Writes down what the person knows of the visit from now on. */
export async function keepTold(
  tx: TenantTx,
  clinicId: string,
  { messageId, told }: { readonly messageId: string; readonly told: unknown },
): Promise<void> {
  await withMessageTables(tx)
    .updateTable('messages')
    .set({ told: JSON.stringify(told) })
    .where('clinic_id', '=', clinicId)
    .where('message_id', '=', messageId)
    .execute();
}

export async function postponeMessage(
  tx: TenantTx,
  clinicId: string,
  { messageId, until }: { readonly messageId: string; readonly until: Date },
): Promise<void> {
  await withMessageTables(tx)
    .updateTable('messages')
    .set({ due_at: until })
    .where('clinic_id', '=', clinicId)
    .where('message_id', '=', messageId)
    .execute();
}

const anHourMs = 3_600_000;

const waiting = (tx: TenantTx, clinicId: string) =>
  withMessageTables(tx)
    .selectFrom('messages')
    .select(['message_id', 'visit_id', 'kind', 'channel', 'planned_start', 'told'])
    .where('clinic_id', '=', clinicId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .skipLocked();

type Row = Awaited<ReturnType<ReturnType<typeof waiting>['execute']>>[number];

function toWaiting({ message_id: messageId, visit_id: visitId, ...row }: Row): WaitingMessage {
  const base = { messageId, visitId };
  if (row.kind === 'confirm-address') return { ...base, kind: row.kind };
  if (row.planned_start === null) return { ...base, kind: 'notice', told: row.told };
  // The table has a channel wherever there is a planned start.
  const [kind, channel] = [row.kind as 'reminder' | 'nudge', row.channel as 'email' | 'text'];
  return { ...base, kind, channel, plannedStart: row.planned_start };
}
