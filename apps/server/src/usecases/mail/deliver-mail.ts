import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Log } from '../../log.ts';
import type { Mailer } from '../../outside/mail/mailer.ts';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import { holdMail, postponeMail, removeMail, removeOldMail } from '../../store/sign-in/mail-outbox.ts';
import { type TenantContext, type TenantTx, withTenant } from '../../store/tenant.ts';

export interface MailDelivery {
  readonly db: Kysely<Schema>;
  /** Undefined: there is no mail server, and staff read the mail in the outbox. */
  readonly mailer: Mailer | undefined;
  /** Where this server is reached from outside. */
  readonly baseUrl: () => string;
  readonly log: Log;
}

/** Sends what waits in the outbox of each clinic. A mail is sent once, whichever of several servers sends it. */
export async function deliverMail(delivery: MailDelivery): Promise<void> {
  const { db, mailer } = delivery;
  for (const { clinicId, name } of await listClinics(db)) {
    const context: TenantContext = { clinicId, actor: mailJob, requestId: randomUUID() };
    if (mailer === undefined) await withTenant(db, context, (tx) => removeOldMail(tx, clinicId));
    else while (await withTenant(db, context, (tx) => deliverOne({ ...delivery, mailer }, tx, { clinicId, name })));
  }
}

const mailJob: Actor = { kind: 'system', id: 'mail', roles: ['system'] };

/** True when there was a mail to send, whether or not it could be. */
async function deliverOne(
  { mailer, baseUrl, log }: MailDelivery & { readonly mailer: Mailer },
  tx: TenantTx,
  { clinicId, name }: { readonly clinicId: string; readonly name: string },
): Promise<boolean> {
  const mail = await holdMail(tx, clinicId);
  if (mail === undefined) return false;
  const { recipient, subject, body, linkPath } = mail;
  const text = linkPath === null ? body : `${body}\n\n${baseUrl()}${linkPath}`;
  const replyTo = (await findClinicSettings(tx, clinicId))?.email ?? null;
  try {
    await mailer.send({ recipient, senderName: name, replyTo, subject, text: `${text}\n\n${name}\n` });
    await removeMail(tx, clinicId, mail.mailId);
  } catch (error) {
    // What a mail server says can hold the address; its code cannot.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log(`mail ${mail.mailId} was not sent (${code}); trying again later`);
    await postponeMail(tx, clinicId, mail.mailId);
  }
  return true;
}
