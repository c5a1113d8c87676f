import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { withSignInTables } from './sign-in-schema.ts';

export interface OutboxMail {
  readonly mailId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Below the public address of the server; null: the mail has no link. */
  readonly linkPath: string | null;
}

/** Mail that leaves when this transaction commits, and not at all when it does not. */
export async function putMail(tx: TenantTx, clinicId: string, mail: OutboxMail): Promise<void> {
  await withSignInTables(tx)
    .insertInto('mail_outbox')
    .values({
      clinic_id: clinicId,
      mail_id: mail.mailId,
      recipient: mail.recipient,
      subject: mail.subject,
      body: mail.body,
      link_path: mail.linkPath,
    })
    .execute();
}

/** The newest first, at most a hundred. */
export async function listMail(
  tx: TenantTx,
  clinicId: string,
): Promise<readonly (OutboxMail & { readonly createdAt: Date })[]> {
  const rows = await withSignInTables(tx)
    .selectFrom('mail_outbox')
    .select(['mail_id', 'recipient', 'subject', 'body', 'link_path', 'created_at'])
    .where('clinic_id', '=', clinicId)
    .orderBy('mail_id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...toMail(row), createdAt: row.created_at }));
}

/** The oldest mail that is due and that no other server is about to send. It is held until this transaction ends. */
export async function holdMail(tx: TenantTx, clinicId: string): Promise<OutboxMail | undefined> {
  const row = await withSignInTables(tx)
    .selectFrom('mail_outbox')
    .select(['mail_id', 'recipient', 'subject', 'body', 'link_path'])
    .where('clinic_id', '=', clinicId)
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

/** Forgets what has lain for a week where there is no mail server: the codes in it are good for nothing any more. */
export async function removeOldMail(tx: TenantTx, clinicId: string): Promise<void> {
  await withSignInTables(tx)
    .deleteFrom('mail_outbox')
    .where('clinic_id', '=', clinicId)
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

interface Row {
  readonly mail_id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link_path: string | null;
}

const toMail = (row: Row): OutboxMail => ({
  mailId: row.mail_id,
  recipient: row.recipient,
  subject: row.subject,
  body: row.body,
  linkPath: row.link_path,
});
