import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClinic } from '../../sign-in/standing.ts';
import { openTestSignIn, type TestSignIn } from '../../sign-in/test-sign-in.ts';
import { listMail, putMessage } from '../../store/sign-in/mail-outbox.ts';
import { deliverMail } from '../../usecases/mail/deliver-mail.ts';
import type { Texter } from './texter.ts';
import { createWebhookTexter } from './webhook-texter.ts';

interface Received {
  readonly recipient: string;
  readonly text: string;
}

/** Where texts end: a web address of a provider, or the outbox that staff read. */
interface TextEnd {
  readonly texter: Texter | undefined;
  readonly received: (server: TestSignIn) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

const openOutbox = async (): Promise<TextEnd> => ({
  texter: undefined,
  received: ({ parts, clinicId }) =>
    inClinic(parts, clinicId, async (tx) =>
      (await listMail(tx, clinicId)).map(({ recipient, body, linkPath }) => ({
        ...{ recipient, text: `${body} ${linkPath ?? ''}` },
      })),
    ),
  close: async () => undefined,
});

interface Provider extends TextEnd {
  /** What the provider answers. */
  status: number;
  readonly requests: readonly { readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown }[];
}

const openProvider = async (): Promise<Provider> => {
  const requests: { headers: Readonly<Record<string, unknown>>; body: unknown }[] = [];
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      requests.push({ headers: { ...request.headers, method: request.method, url: request.url }, body });
      const { to, text } = Object(body);
      if (provider.status < 300) received.push({ recipient: to, text });
      response.writeHead(provider.status, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const provider: Provider = {
    ...{ status: 202, requests, received: async () => received },
    texter: createWebhookTexter({ url: `http://clinic:p%40ss@127.0.0.1:${port}/send`, timeoutMs: 2000 }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
};

const aNumber = (): string => `+1605${randomInt(1_000_000, 10_000_000)}`;

const put = ({ parts, clinicId }: TestSignIn, recipient: string, isUndone = false) =>
  inClinic(parts, clinicId, async (tx) => {
    const text = { mailId: parts.newId(), channel: 'text', recipient, subject: '', calendars: [] } as const;
    await putMessage(tx, clinicId, {
      ...text,
      body: 'See you on Monday: ¡hola! 😀',
      linkPath: '/clinics/home/visits/abc',
    });
    if (isUndone) throw new Error('the reason for the text was taken back');
  });

const deliver = ({ parts }: TestSignIn, texter: Texter | undefined) =>
  deliverMail({ ...parts, mailer: undefined, texter, baseUrl: () => 'https://clinic.example.org' });

describe.each([
  ['a web address', openProvider],
  ['the outbox', openOutbox],
] as const)('texts to %s', (_name, open) => {
  let server: TestSignIn;
  let end: TextEnd;
  beforeAll(async () => {
    [server, end] = [await openTestSignIn(), await open()];
  });
  afterAll(async () => {
    await end.close();
    await server.close();
  });
  const to = async (recipient: string) => (await end.received(server)).filter((it) => it.recipient === recipient);

  it('arrive once, whole, with their link', async () => {
    const recipient = aNumber();
    await put(server, recipient);
    await Promise.all([1, 2, 3].map(() => deliver(server, end.texter)));
    await deliver(server, end.texter);
    const [text, ...others] = await to(recipient);
    expect(others).toEqual([]);
    expect(text?.text).toContain('See you on Monday: ¡hola! 😀');
    expect(text?.text).toContain('/clinics/home/visits/abc');
  });

  it('do not leave when what they are about was taken back', async () => {
    const recipient = aNumber();
    await expect(put(server, recipient, true)).rejects.toThrow('the reason for the text was taken back');
    await deliver(server, end.texter);
    expect(await to(recipient)).toEqual([]);
  });
});

describe('the web address for texts', () => {
  let server: TestSignIn;
  let provider: Provider;
  beforeAll(async () => {
    [server, provider] = [await openTestSignIn(), await openProvider()];
  });
  afterAll(async () => {
    await provider.close();
    await server.close();
  });

  it('is given id, number and text, and is told who we are', async () => {
    await provider.texter?.send({ textId: 'an-id', recipient: '+16055550100', text: 'Hello' });
    const sent = provider.requests.at(-1);
    expect(sent?.body).toEqual({ id: 'an-id', to: '+16055550100', text: 'Hello' });
    expect(sent?.headers).toMatchObject({
      ...{ method: 'POST', url: '/send', 'idempotency-key': 'an-id', 'content-type': 'application/json' },
      authorization: `Basic ${Buffer.from('clinic:p@ss').toString('base64')}`,
    });
  });

  it.each([500, 429, 400, 302])('that answers %d gets the text later, and the log names nobody', async (status) => {
    const recipient = aNumber();
    await put(server, recipient);
    provider.status = status;
    await deliver(server, provider.texter);
    provider.status = 202;
    await deliver(server, provider.texter);
    expect((await provider.received(server)).filter((it) => it.recipient === recipient)).toEqual([]);
    const { parts, clinicId } = server;
    const waiting = await inClinic(parts, clinicId, (tx) => listMail(tx, clinicId));
    expect(waiting.filter((it) => it.recipient === recipient)).toHaveLength(1);
    expect(server.lines.join('\n')).toContain(`was not sent (HTTP ${status}); trying again later`);
    expect(server.lines.join('\n')).not.toContain(recipient);
  });

  it('that does not answer is given up on', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const texter = createWebhookTexter({ url: `http://127.0.0.1:${port}`, timeoutMs: 50 });
    await expect(texter.send({ textId: 'x', recipient: '+16055550100', text: 'Hello' })).rejects.toMatchObject({
      code: 'TimeoutError',
    });
    silent.closeAllConnections();
    await new Promise<void>((resolve) => silent.close(() => resolve()));
  });
});
