import { type DetailsEntries, noEntries } from '@junction/site';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const largestForm = 16 * 1024;

/** Lets the routes of this instance take what a plain form sends. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

/** A field of the form as it was typed; empty where it was not sent. */
export const fieldOf = ({ body }: FastifyRequest, name: string): string =>
  body instanceof URLSearchParams ? (body.get(name) ?? '').slice(0, 400) : '';

/** What was typed of a person. */
export function entriesOf(request: FastifyRequest): DetailsEntries {
  const typed = (name: keyof DetailsEntries): string => fieldOf(request, name);
  return {
    ...noEntries,
    name: typed('name'),
    email: typed('email'),
    phone: typed('phone'),
    birthMonth: typed('birthMonth'),
    birthDay: typed('birthDay'),
    birthYear: typed('birthYear'),
  };
}
