import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { FastifyRequest } from 'fastify';

export interface ClinicInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | undefined;
}

/** The names in the path of a route, but for the clinic's. */
export const namesIn = (path: string): readonly string[] =>
  Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => name);

/** What a request asks for: what its address names, with the body or, where there is none, the query. */
export function inputOf(request: FastifyRequest, path: string): Result<ClinicInput, Problem> {
  const named = pick(request.params, namesIn(path));
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  const isBare = request.method === 'DELETE' && request.body == null;
  const sent = isAsked || isBare ? request.query : (request.body ?? {});
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return refused([{ path: 'body', message: 'must be an object' }]);
  const twice = Object.keys(sent).filter((name) => Object.hasOwn(named, name));
  if (twice.length > 0)
    return refused(twice.map((name) => ({ path: name, message: 'stands in the address; leave it out here' })));
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !isKey(key))
    return refused([{ path: 'Idempotency-Key', message: 'must be 8 to 128 letters, digits, - or _' }]);
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  return ok({ input: { ...sent, ...named }, idempotencyKey: isWrite ? key : undefined });
}

const isKey = (key: string | readonly string[]): key is string =>
  typeof key === 'string' && /^[A-Za-z0-9_-]{8,128}$/.test(key);

function pick(params: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof params !== 'object' || params === null) return {};
  const entries = new Map<string, unknown>(Object.entries(params));
  return Object.fromEntries(names.map((name) => [name, entries.get(name)]));
}
