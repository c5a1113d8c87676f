import type { Text, Texter } from './texter.ts';

/** Thrown without a word of the text, its recipient or the address: it ends in a log. */
class TextNotTaken extends Error {
  override readonly name = 'TextNotTaken';
  readonly code: string;
  constructor(code: string) {
    super('the text was not taken');
    this.code = code;
  }
}

export interface WebhookOptions {
  /** Where texts are posted. A user and a password in it are sent as basic authentication. */
  readonly url: string;
  readonly timeoutMs?: number;
}

/**
 * Texts by a web address: a POST of `{ "id", "to", "text" }` as JSON, with the id as `Idempotency-Key` too. Any answer of
 * 2xx takes the text; everything else, a redirect included, is tried again later. Most providers of text messages are
 * reached through a few lines that take this and call them.
 */
export function createWebhookTexter({ url, timeoutMs = 10_000 }: WebhookOptions): Texter {
  const target = new URL(url);
  const headers = { 'content-type': 'application/json', ...authorization(target) };
  target.username = '';
  target.password = '';
  return {
    send: async ({ textId, recipient, text }: Text) => {
      const body = JSON.stringify({ id: textId, to: recipient, text });
      const request: RequestInit = {
        ...{ method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) },
        headers: { ...headers, 'idempotency-key': textId },
      };
      const response = await fetch(target, request).catch((cause: unknown) => {
        throw new TextNotTaken(cause instanceof Error ? cause.name : 'unknown');
      });
      await response.body?.cancel();
      if (!response.ok) throw new TextNotTaken(`HTTP ${response.status}`);
    },
  };
}

function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}
