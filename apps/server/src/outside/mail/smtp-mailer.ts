import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

export interface SmtpOptions {
  readonly url: string;
  /** The address that mail comes from. */
  readonly sender: string;
}

/** Mail by the server of SMTP_URL. It never names a mail in what it throws. */
export function createSmtpMailer({ url, sender }: SmtpOptions): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ recipient, senderName, replyTo, subject, text }) => {
      await transport.sendMail({
        from: { name: senderName, address: sender },
        to: { name: '', address: recipient },
        ...(replyTo !== null && { replyTo }),
        ...{ subject, text },
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
