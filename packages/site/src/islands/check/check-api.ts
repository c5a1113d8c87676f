import type {
  CheckEntry,
  CheckLink,
  KeptCheck,
  OpenedCheck,
  PublicServices,
  PublicSlot,
  PublicSlots,
} from '@junction/contract';
import type { Trouble } from '../../check/check-view.ts';

export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** The calls of the check. Nothing that was told goes anywhere but through `keep` and `replace`. */
export function checkApi(slug: string) {
  const base = `/api/public/clinics/${encodeURIComponent(slug)}`;
  const send = <T>(method: string, path: string, body: unknown, key?: string): Promise<Told<T>> =>
    call<T>(`${base}${path}`, {
      ...{ method, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    });
  return {
    keep: (entry: CheckEntry, key: string) => send<KeptCheck>('POST', '/checks', entry, key),
    replace: ({ check, secret }: CheckLink, entry: CheckEntry) =>
      send<KeptCheck>('PUT', `/checks/${check}`, { ...entry, secret }),
    remove: ({ check, secret }: CheckLink) => send<null>('DELETE', `/checks/${check}`, { secret }),
    resume: (code: string) => send<OpenedCheck>('POST', '/checks/resume', { code }),
    /** The next free times of the first service for somebody new. */
    async nextTimes(most: number): Promise<readonly PublicSlot[] | undefined> {
      const offer = await call<PublicServices>(`${base}/services`);
      if (!offer.ok) return undefined;
      const { services } = offer.value;
      const service = services.find(({ patients }) => patients !== 'returning') ?? services[0];
      if (service === undefined) return [];
      const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const query = new URLSearchParams({ service: service.id, from: dayAfter(0), to: dayAfter(14) });
      const found = await call<PublicSlots>(`${base}/slots?${query}`);
      return found.ok ? found.value.slots.slice(0, most) : undefined;
    },
  };
}

async function call<T>(address: string, init?: RequestInit): Promise<Told<T>> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', ...init });
  } catch {
    return { ok: false, trouble: 'away' }; // fetch throws only where no answer came: that is the answer.
  }
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson ? await response.json() : undefined;
  if (response.ok) return { ok: true, value: body as T }; // Our own server's documented answer.
  return { ok: false, trouble: troubleOf(response.status, body?.code) };
}

function troubleOf(status: number, code: unknown): Trouble {
  if (status === 429) return 'too-many';
  if (status === 404) return 'unknown';
  if (code === 'expired') return 'expired';
  return status === 409 ? 'in-record' : 'trouble';
}
