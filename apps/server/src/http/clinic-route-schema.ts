import { type TSchema, Type } from '@sinclair/typebox';
import type { FastifySchema } from 'fastify';
import type { UseCase } from '../usecases/use-case.ts';
import { namesIn } from './clinic-input.ts';
import { problemResponse, staleResponse } from './problem-document.ts';

/** How OpenAPI describes the route of a use case: what its path names as parameters, the rest of the input as the body. */
export function clinicRouteSchema(
  path: string,
  method: string,
  useCase: UseCase,
): FastifySchema & { readonly 'x-permission': string } {
  const named = namesIn(path);
  const properties = new Map<string, TSchema>(Object.entries(useCase.input.properties));
  const params = Object.fromEntries(named.map((name) => [name, properties.get(name) ?? Type.String()]));
  const rest = Type.Omit(useCase.input, [...named]);
  const hasBody = method !== 'GET' && Object.keys(rest.properties).length > 0;
  return {
    summary: useCase.summary,
    operationId: useCase.name,
    'x-permission': useCase.permission,
    tags: [useCase.permission.split(':')[0] ?? 'clinic'],
    description: `Needs ${useCase.permission}.${useCase.needsStepUp ? ' Who one is must have been proved again in the last minutes.' : ''}`,
    params: Type.Object({ slug, ...params }),
    ...(hasBody && { body: { ...rest, additionalProperties: false } }),
    response: {
      [useCase.action === 'create' ? 201 : 200]: { ...useCase.output, description: 'Done.' },
      ...responses,
      ...(Object.hasOwn(useCase.input.properties, 'version') && { 409: staleResponse }),
    },
  };
}

const slug = Type.String({ description: 'The clinic’s name in addresses.' });

const responses = {
  400: problemResponse('The body is not JSON.'),
  401: problemResponse('Nobody is signed in, or the session is locked.'),
  403: problemResponse('The role may not do this, or who one is must be proved again.'),
  404: problemResponse('There is no such record, or none that the caller may know of.'),
  409: problemResponse('This contradicts what there is; detail says how.'),
  422: problemResponse('The input is refused; errors says why, each by path.'),
  429: problemResponse(
    'Too many requests of one account or address; Retry-After says in how many seconds to come again.',
  ),
};
