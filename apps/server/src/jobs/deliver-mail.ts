import { deliverMail, type MailDelivery } from '../usecases/mail/deliver-mail.ts';
import type { Job } from './every-minute.ts';

/** Sends what waits in the outboxes of all clinics. */
export const deliverMailJob = (delivery: MailDelivery): Job => ({
  name: 'deliver-mail',
  run: () => deliverMail(delivery),
});
