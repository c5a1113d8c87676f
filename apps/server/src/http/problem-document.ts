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

export interface Refusal {
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly Problem[];
}

export const problemDocument = (refusal: Refusal, requestId: string): ProblemDocument => ({
  type: 'about:blank',
  title: STATUS_CODES[refusal.status] ?? 'Error',
  status: refusal.status,
  ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
  instance: `urn:uuid:${requestId}`,
  ...(refusal.errors === undefined ? {} : { errors: refusal.errors.map(({ path, message }) => ({ path, message })) }),
});
