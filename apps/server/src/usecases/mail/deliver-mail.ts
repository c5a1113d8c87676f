import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Log } from '../../log.ts';
import type { Mailer } from '../../outside/mail/mailer.ts';
import type { Texter } from '../../outside/sms/texter.ts';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import {
  type Channel,
  holdMail,
  type OutboxMessage,
  postponeMail,
  removeMail,
  removeOldMail,
} from '../../store/sign-in/mail-outbox.ts';
import { type TenantContext, type TenantTx, withTenant } from '../../store/tenant.ts';

export interface MailDelivery {
  readonly db: Kysely<Schema>;
  /** Undefined: there is no mail server, and staff read the mail in the outbox. */
  readonly mailer: Mailer | undefined;
  /** Undefined: nothing carries texts, and staff read them in the outbox. */
  readonly texter: Texter | undefined;
  /** Where this server is reached from outside. */
  readonly baseUrl: () => string;
  readonly log: Log;
}

/** Sends what waits in the outbox of each clinic. A message is sent once, whichever of several servers sends it. */
export async function deliverMail(delivery: MailDelivery): Promise<void> {
  const { db, mailer, texter } = delivery;
  const carried: readonly Channel[] = [
    ...(mailer === undefined ? [] : (['email'] as const)),
    ...(texter === undefined ? [] : (['text'] as const)),
  ];
  const left = (['email', 'text'] as const).filter((channel) => !carried.includes(channel));
  for (const { clinicId, name } of await listClinics(db)) {
    const context: TenantContext = { clinicId, actor: mailJob, requestId: randomUUID() };
    await withTenant(db, context, (tx) => removeOldMail(tx, clinicId, left));
    while (await withTenant(db, context, (tx) => deliverOne(delivery, tx, { clinicId, name, carried })));
  }
}

const mailJob: Actor = { kind: 'system', id: 'mail', roles: ['system'] };

interface Outbox {
  readonly clinicId: string;
  readonly name: string;
  readonly carried: readonly Channel[];
}

/** True when there was a message to send, whether or not it could be. */
async function deliverOne(delivery: MailDelivery, tx: TenantTx, { clinicId, name, carried }: Outbox): Promise<boolean> {
  const message = await holdMail(tx, clinicId, carried);
  if (message === undefined) return false;
  const { mailId, channel } = message;
  try {
    if (channel === 'text') await sendText(delivery, message);
    else await sendMail(delivery, message, { name, replyTo: (await findClinicSettings(tx, clinicId))?.email ?? null });
    await removeMail(tx, clinicId, mailId);
  } catch (error) {
    // What a mail server says can hold the address; its code cannot.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    delivery.log(`${channel === 'text' ? 'text' : 'mail'} ${mailId} was not sent (${code}); trying again later`);
    await postponeMail(tx, clinicId, mailId);
  }
  return true;
}

async function sendMail(
  { mailer, baseUrl }: MailDelivery,
  { mailId, recipient, subject, body, linkPath, calendars }: OutboxMessage,
  { name, replyTo }: { readonly name: string; readonly replyTo: string | null },
): Promise<void> {
  const text = linkPath === null ? body : `${body}\n\n${baseUrl()}${linkPath}`;
  await mailer?.send({
    mailId,
    recipient,
    senderName: name,
    replyTo,
    subject,
    text: `${text}\n\n${name}\n`,
    calendars,
  });
}

async function sendText({ texter, baseUrl }: MailDelivery, { mailId, recipient, body, linkPath }: OutboxMessage) {
  await texter?.send({ textId: mailId, recipient, text: linkPath === null ? body : `${body} ${baseUrl()}${linkPath}` });
}
