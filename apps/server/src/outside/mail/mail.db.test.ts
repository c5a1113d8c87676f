import { randomUUID } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClinic } from '../../sign-in/standing.ts';
import { openTestSignIn, type TestSignIn } from '../../sign-in/test-sign-in.ts';
import { listMail, putMail, putMessage } from '../../store/sign-in/mail-outbox.ts';
import { deliverMail } from '../../usecases/mail/deliver-mail.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

interface Received {
  readonly recipient: string;
  readonly text: string;
}

/** Where mail ends: a mail server, or the outbox that staff read. */
interface MailEnd {
  readonly url: string | undefined;
  readonly received: (server: TestSignIn) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

const openOutbox = async (): Promise<MailEnd> => ({
  url: undefined,
  received: ({ parts, clinicId }) =>
    inClinic(parts, clinicId, async (tx) =>
      (await listMail(tx, clinicId)).map(({ recipient, subject, body, linkPath }) => ({
        recipient,
        text: `${subject}\n${body}\n${linkPath ?? ''}`,
      })),
    ),
  close: async () => undefined,
});

const openMailServer = async (): Promise<MailEnd & { refuses: boolean }> => {
  const received: Received[] = [];
  const catcher = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onRcptTo: (_address, _session, callback) => callback(end.refuses ? new Error('not now') : undefined),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = unfold(Buffer.concat(chunks).toString('utf8'));
        received.push(...session.envelope.rcptTo.map(({ address }) => ({ recipient: address, text })));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => catcher.listen(0, '127.0.0.1', resolve));
  const address = catcher.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const end = {
    refuses: false,
    url: `smtp://127.0.0.1:${port}`,
    received: async () => received,
    close: () => new Promise<void>((resolve) => catcher.close(resolve)),
  };
  return end;
};

/** Quoted-printable without its line ends. */
const unfold = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=')
    .replace(/\r\n/g, '\n');

describe.each([
  ['a mail server', openMailServer],
  ['the outbox', openOutbox],
] as const)('mail to %s', (_name, open) => {
  let server: TestSignIn;
  let end: MailEnd;
  beforeAll(async () => {
    [server, end] = [await openTestSignIn(), await open()];
  });
  afterAll(async () => {
    await end.close();
    await server.close();
  });

  const put = (recipient: string, isUndone = false) =>
    inClinic(server.parts, server.clinicId, async (tx) => {
      await putMail(tx, server.clinicId, {
        ...{ mailId: server.parts.newId(), recipient, subject: 'Your sign-in code' },
        ...{ body: 'Your code is 123456.', linkPath: '/clinics/home/sign-in' },
      });
      if (isUndone) throw new Error('the reason for the mail was taken back');
    });
  const deliver = async () => {
    const mailer =
      end.url === undefined ? undefined : createSmtpMailer({ url: end.url, sender: 'no-reply@example.org' });
    await deliverMail({ ...server.parts, mailer, texter: undefined, baseUrl: () => 'https://clinic.example.org' });
    mailer?.close();
  };
  const to = async (recipient: string) => (await end.received(server)).filter((it) => it.recipient === recipient);

  it('arrives once, with subject, text and link', async () => {
    const recipient = `${randomUUID()}@example.org`;
    await put(recipient);
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    const [mail, ...others] = await to(recipient);
    expect(others).toEqual([]);
    for (const part of ['Your sign-in code', 'Your code is 123456.', '/clinics/home/sign-in']) {
      expect(mail?.text).toContain(part);
    }
  });

  it('goes to one person, whatever the address looks like', async () => {
    const recipient = `o'brien+a=b_${randomUUID()}@example.org`;
    await put(recipient);
    await deliver();
    expect(await to(recipient)).toHaveLength(1);
  });

  it('does not leave when what it is about was taken back', async () => {
    const recipient = `${randomUUID()}@example.org`;
    await expect(put(recipient, true)).rejects.toThrow('the reason for the mail was taken back');
    await deliver();
    expect(await to(recipient)).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  it('gets the mail later; meanwhile it waits in the outbox and the log names nobody', async () => {
    const [server, end] = [await openTestSignIn(), await openMailServer()];
    const mailer = createSmtpMailer({ url: end.url ?? '', sender: 'no-reply@example.org' });
    const { parts, clinicId } = server;
    const deliver = () =>
      deliverMail({ ...parts, mailer, texter: undefined, baseUrl: () => 'https://clinic.example.org' });
    const mail = { mailId: parts.newId(), subject: 'S', body: 'B', linkPath: null, recipient: 'who@example.org' };
    await inClinic(parts, clinicId, (tx) => putMail(tx, clinicId, mail));
    end.refuses = true;
    await deliver();
    end.refuses = false;
    await deliver();
    expect(await end.received(server)).toEqual([]);
    expect(await inClinic(parts, clinicId, (tx) => listMail(tx, clinicId))).toHaveLength(1);
    expect(server.lines.join('\n')).toContain(`mail ${mail.mailId} was not sent (EENVELOPE); trying again later`);
    expect(server.lines.join('\n')).not.toContain('who@');
    mailer.close();
    await end.close();
    await server.close();
  });
});

describe('a mail with calendar files', () => {
  let server: TestSignIn;
  let end: Awaited<ReturnType<typeof openMailServer>>;
  beforeAll(async () => {
    [server, end] = [await openTestSignIn(), await openMailServer()];
  });
  afterAll(async () => {
    await end.close();
    await server.close();
  });

  const calendar = (uid: string) => `BEGIN:VCALENDAR\r\nUID:${uid}\r\nEND:VCALENDAR\r\n`;
  const receive = async (methods: readonly ('REQUEST' | 'CANCEL')[]) => {
    const { parts, clinicId } = server;
    const mail = { mailId: parts.newId(), channel: 'email', subject: 'S', body: 'B', linkPath: null } as const;
    const recipient = `${randomUUID()}@example.org`;
    const calendars = methods.map((method, index) => ({ method, text: calendar(`visit-${index}`) }));
    await inClinic(parts, clinicId, (tx) => putMessage(tx, clinicId, { ...mail, recipient, calendars }));
    const mailer = createSmtpMailer({ url: end.url ?? '', sender: 'no-reply@example.org' });
    await deliverMail({ ...parts, mailer, texter: undefined, baseUrl: () => 'https://clinic.example.org' });
    mailer.close();
    const [received] = (await end.received(server)).filter((it) => it.recipient === recipient);
    return { text: received?.text ?? '', mailId: mail.mailId };
  };

  it.each(['REQUEST', 'CANCEL'] as const)('carries one as another form of itself, to act on: %s', async (method) => {
    const { text, mailId } = await receive([method]);
    expect(text).toContain('Content-Type: multipart/alternative');
    expect(text).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}`));
    expect(text).toContain(`Message-ID: <${mailId}@example.org>`);
    const encoded = Buffer.from(calendar('visit-0')).toString('base64');
    expect(text.includes('UID:visit-0') || text.includes(encoded)).toBe(true);
  });

  it('carries several as files, each with its own event', async () => {
    const { text } = await receive(['REQUEST', 'REQUEST']);
    expect(text.match(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/g)).toHaveLength(2);
    expect(text.match(/filename=visit-\d\.ics/g)).toEqual(['filename=visit-1.ics', 'filename=visit-2.ics']);
  });
});
