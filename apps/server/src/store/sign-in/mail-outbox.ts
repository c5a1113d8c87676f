import { sql } from 'kysely';
import type { CalendarPart } from '../../messages/calendar-part.ts';
import type { TenantTx } from '../tenant.ts';
import { withSignInTables } from './sign-in-schema.ts';

/** By what a message goes: `recipient` is an e-mail address or a phone number. */
export type Channel = 'email' | 'text';

/** What waits in the outbox. A text has no subject and no calendars. */
export interface OutboxMessage extends OutboxMail {
  readonly channel: Channel;
  readonly calendars: readonly CalendarPart[];
}

export interface OutboxMail {
  readonly mailId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Below the public address of the server; null: the mail has no link. */
  readonly linkPath: string | null;
}

/** Mail that leaves when this transaction commits, and not at all when it does not. */
export const putMail = (tx: TenantTx, clinicId: string, mail: OutboxMail): Promise<void> =>
  putMessage(tx, clinicId, { ...mail, channel: 'email', calendars: [] });

/** A mail or a text that leaves when this transaction commits, and not at all when it does not. */
export async function putMessage(tx: TenantTx, clinicId: string, message: OutboxMessage): Promise<void> {
  await withSignInTables(tx)
    .insertInto('mail_outbox')
    .values({
      clinic_id: clinicId,
      mail_id: message.mailId,
      channel: message.channel,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      link_path: message.linkPath,
      calendars: JSON.stringify(message.calendars),
    })
    .execute();
}

/** The newest first, at most a hundred. */
export async function listMail(
  tx: TenantTx,
  clinicId: string,
): Promise<readonly (OutboxMessage & { readonly createdAt: Date })[]> {
  const rows = await withSignInTables(tx)
    .selectFrom('mail_outbox')
    .select([...columns, 'created_at'])
    .where('clinic_id', '=', clinicId)
    .orderBy('mail_id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...toMail(row), createdAt: row.created_at }));
}

/** The oldest message of these channels that is due and that no other server is about to send. It is held until this transaction ends. */
export async function holdMail(
  tx: TenantTx,
  clinicId: string,
  channels: readonly Channel[],
): Promise<OutboxMessage | undefined> {
  if (channels.length === 0) return undefined;
  const row = await withSignInTables(tx)
    .selectFrom('mail_outbox')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('channel', 'in', [...channels])
    .where('next_at', '<=', sql<Date>`now()`)
    .where('tries', '<', mostTries)
    .orderBy('mail_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && toMail(row);
}

/** Forgets a mail that was sent. */
export async function removeMail(tx: TenantTx, clinicId: string, mailId: string): Promise<void> {
  await withSignInTables(tx)
    .deleteFrom('mail_outbox')
    .where('clinic_id', '=', clinicId)
    .where('mail_id', '=', mailId)
    .execute();
}

/** Forgets what has lain for a week where nothing carries these channels: the codes in it are good for nothing any more. */
export async function removeOldMail(tx: TenantTx, clinicId: string, channels: readonly Channel[]): Promise<void> {
  if (channels.length === 0) return;
  await withSignInTables(tx)
    .deleteFrom('mail_outbox')
    .where('clinic_id', '=', clinicId)
    .where('channel', 'in', [...channels])
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute();
}

/** Puts off a mail that could not be sent, longer each time. */
export async function postponeMail(tx: TenantTx, clinicId: string, mailId: string): Promise<void> {
  await withSignInTables(tx)
    .updateTable('mail_outbox')
    .set({
      tries: sql<number>`tries + 1`,
      next_at: sql<Date>`now() + make_interval(secs => 15 * power(2, tries))`,
    })
    .where('clinic_id', '=', clinicId)
    .where('mail_id', '=', mailId)
    .execute();
}

/** After this many, some two hours in all, staff find the mail in the outbox. */
const mostTries = 9;

const columns = ['mail_id', 'channel', 'recipient', 'subject', 'body', 'link_path', 'calendars'] as const;

interface Row {
  readonly mail_id: string;
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link_path: string | null;
  readonly calendars: unknown;
}

const toMail = (row: Row): OutboxMessage => ({
  mailId: row.mail_id,
  channel: row.channel as Channel, // The table allows no other.
  recipient: row.recipient,
  subject: row.subject,
  body: row.body,
  linkPath: row.link_path,
  calendars: row.calendars as readonly CalendarPart[], // As it was put in.
});
