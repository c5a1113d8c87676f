import { STATUS_CODES } from 'node:http';
import type { Problem } from '@junction/kernel';
import { type Static, Type } from '@sinclair/typebox';

/** RFC 9457: how every refusal of this server looks. */
const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'Always about:blank: the status says what kind it is.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    code: Type.Optional(
      Type.String({ description: 'What kind of refusal it is, for programs, where the status does not say.' }),
    ),
    instance: Type.String({ description: 'The number of this request, as in the server log.' }),
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
  },
  { description: 'Problem details, RFC 9457.' },
);

export type ProblemDocument = Static<typeof problemSchema>;

export const problemType = 'application/problem+json; charset=utf-8';

/** A refusal as one of the documented responses of a route. */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The refusal of a change to what somebody else changed since. */
export const staleResponse = {
  description: 'Somebody else changed it since (code stale, with both versions), or it contradicts what there is.',
  content: {
    'application/problem+json': {
      schema: Type.Composite([
        problemSchema,
        Type.Object({ yours: Type.Optional(Type.Unknown()), current: Type.Optional(Type.Unknown()) }),
      ]),
    },
  },
};

export interface Refusal {
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly Problem[];
  readonly code?: string;
  /** When it may be worth to ask again. */
  readonly retryAfterSeconds?: number;
  /** What was sent and what holds, where a change came too late. */
  readonly versions?: { readonly yours: unknown; readonly current: unknown };
  /** What helps with this refusal: other times, whom to call. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

export const problemDocument = (refusal: Refusal, requestId: string): ProblemDocument => ({
  type: 'about:blank',
  title: STATUS_CODES[refusal.status] ?? 'Error',
  status: refusal.status,
  ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
  ...(refusal.code === undefined ? {} : { code: refusal.code }),
  instance: `urn:uuid:${requestId}`,
  ...(refusal.errors === undefined ? {} : { errors: refusal.errors.map(({ path, message }) => ({ path, message })) }),
  ...refusal.versions,
  ...refusal.beside,
});
