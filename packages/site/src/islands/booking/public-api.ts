import type { Booking, BookingEntry, Hold, HoldEntry, PublicNext, PublicSlot, PublicSlots } from '@junction/contract';

/** What a call came to. `lost`: the time is somebody else's now. `away`: no answer came. */
export type Answer<T> =
  /** `at`: the moment of the answer by the server's clock, in milliseconds. */
  | { readonly kind: 'ok'; readonly value: T; readonly at: number }
  | { readonly kind: 'lost'; readonly alternatives: readonly PublicSlot[]; readonly code: string | null }
  | {
      readonly kind: 'wrong';
      readonly errors: readonly { readonly path: string; readonly message: string }[];
      readonly code: string | null;
      readonly urgency: string | null;
    }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'away' }
  | { readonly kind: 'trouble' };

/** The calls of the public booking interface, as anyone's page may make them. */
export function publicApi(slug: string) {
  const base = `/api/public/clinics/${encodeURIComponent(slug)}`;
  const post = <T>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> =>
    call<T>(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    slots: (query: Readonly<Record<string, string | undefined>>) =>
      call<PublicSlots>(`${base}/slots?${searchOf(query)}`),
    next: (query: Readonly<Record<string, string | undefined>>) => call<PublicNext>(`${base}/next?${searchOf(query)}`),
    hold: (entry: HoldEntry) => post<Hold>('/holds', entry),
    renew: (hold: string) => post<Hold>(`/holds/${encodeURIComponent(hold)}/renew`, {}),
    giveBack: (hold: string) =>
      call<unknown>(`${base}/holds/${encodeURIComponent(hold)}`, { method: 'DELETE', keepalive: true }),
    book: (entry: BookingEntry, key: string) => post<Booking>('/bookings', entry, { 'idempotency-key': key }),
  };
}

export type PublicApi = ReturnType<typeof publicApi>;

async function call<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', ...init });
  } catch {
    return { kind: 'away' }; // fetch throws only where no answer came: that is the answer.
  }
  const body = await bodyOf(response);
  if (response.ok) return { kind: 'ok', value: body as T, at: clockOf(response) }; // Our own server's documented answer.
  if (response.status === 409 && Array.isArray(body?.alternatives))
    return { kind: 'lost', alternatives: body.alternatives, code: body.code ?? null };
  if (response.status === 429) return { kind: 'too-many' };
  if (response.status >= 500) return { kind: 'trouble' };
  return { kind: 'wrong', errors: body?.errors ?? [], code: body?.code ?? null, urgency: body?.urgency ?? null };
}

const clockOf = (response: Response): number => Date.parse(response.headers.get('date') ?? '') || Date.now();

/** The answer's JSON; undefined where it has none, as a 204 or a proxy's own page. */
async function bodyOf(response: Response) {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return isJson ? response.json() : undefined;
}

function searchOf(query: Readonly<Record<string, string | undefined>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parts.set(name, value);
  return parts.toString();
}
