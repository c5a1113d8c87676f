import { words } from '#src/text/own-words.ts';

/** Why the server did not do something, in words that can be shown. */
export interface ApiProblem {
  readonly status: number;
  /** What kind of refusal, for programs. */
  readonly code: string;
  readonly text: string;
  /** What holds now, where a change came too late. */
  readonly current: unknown;
  /** Everything else that the server said of it, by name. */
  readonly said?: ReadonlyMap<string, unknown>;
}

export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ApiProblem };

type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** JSON of this server. The form of the answer is the server's word: both are built from one set of schemas. */
export async function callApi<T>(method: ApiMethod, path: string, body?: unknown): Promise<ApiAnswer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    const text = words.problems.offline;
    return { ok: false, problem: { status: 0, code: 'offline', text, current: undefined } };
  }
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: value as T };
  return { ok: false, problem: problemOf(response, value) };
}

function problemOf(response: Response, body: unknown): ApiProblem {
  const { status } = response;
  const said = typeof body === 'object' && body !== null ? new Map(Object.entries(body)) : new Map<string, unknown>();
  const code = said.get('code');
  return {
    status,
    code: typeof code === 'string' ? code : String(status),
    text: textOf(status, Number(response.headers.get('retry-after') ?? 60), said),
    current: said.get('current'),
    said,
  };
}

function textOf(status: number, waitSeconds: number, said: ReadonlyMap<string, unknown>): string {
  if (status === 429) return words.problems.wait(Math.ceil(waitSeconds / 60));
  const [first] = asList(said.get('errors'));
  if (typeof first === 'object' && first !== null && 'path' in first && 'message' in first) {
    return `${String(first.path)} ${String(first.message)}.`;
  }
  const detail = said.get('detail');
  return status < 500 && typeof detail === 'string' ? detail : words.problems.fault;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
