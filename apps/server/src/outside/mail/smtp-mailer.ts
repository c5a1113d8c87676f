import { createTransport, type SendMailOptions } from 'nodemailer';
import type { CalendarPart } from '../../messages/calendar-part.ts';
import type { Mailer } from './mailer.ts';

export interface SmtpOptions {
  readonly url: string;
  /** The address that mail comes from. */
  readonly sender: string;
}

/** Mail by the server of SMTP_URL. It never names a mail in what it throws. */
export function createSmtpMailer({ url, sender }: SmtpOptions): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  const host = sender.slice(sender.indexOf('@') + 1);
  return {
    send: async ({ mailId, recipient, senderName, replyTo, subject, text, calendars }) => {
      await transport.sendMail({
        from: { name: senderName, address: sender },
        to: { name: '', address: recipient },
        ...(replyTo !== null && { replyTo }),
        messageId: `<${mailId}@${host}>`,
        ...{ subject, text },
        ...partsOf(calendars),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}

/**
 * One calendar file is another form of the mail itself, which mail programs offer to act on. Several cannot be: a request
 * holds one event (RFC 5546), so each goes as a file of its own.
 */
function partsOf(calendars: readonly CalendarPart[]): Pick<SendMailOptions, 'icalEvent' | 'attachments'> {
  const [only, ...others] = calendars;
  if (only === undefined) return {};
  if (others.length === 0) return { icalEvent: { method: only.method, filename: 'visit.ics', content: only.text } };
  return {
    attachments: calendars.map(({ method, text }, index) => ({
      filename: `visit-${index + 1}.ics`,
      content: text,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  };
}
