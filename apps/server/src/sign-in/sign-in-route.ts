import type { Static, TObject, TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problemResponse } from '../http/problem-document.ts';
import { sendProblem } from '../http/problem-handlers.ts';
import { parseInput } from '../usecases/parse-input.ts';
import { SignInRefused } from './sign-in-refused.ts';

/** What a route answers: a body, and cookies to set. */
export interface SignInAnswer<T> {
  readonly value: T;
  readonly cookies?: readonly string[];
}

export interface SignInRoute<I extends TObject, O extends TSchema> {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /** 200 when absent. */
  readonly status?: 200 | 202;
  readonly run: (request: FastifyRequest, input: Static<I>) => Promise<SignInAnswer<Static<O>>>;
}

/** Adds a route about signing in. Everyone may call it: who one is, is what it is about. */
export function addSignInRoute<I extends TObject, O extends TSchema>(
  app: FastifyInstance,
  route: SignInRoute<I, O>,
): void {
  const shape = TypeCompiler.Compile(route.input);
  const { method, url, name, summary, input, output, status = 200 } = route;
  const hasBody = method === 'POST' && Object.keys(input.properties).length > 0;
  app.route({
    ...{ method, url },
    config: { permission: 'public' },
    schema: {
      ...{ summary, operationId: name, tags: ['sign-in'] },
      ...(hasBody && { body: input }),
      response: { [status]: { ...output, description: 'Done.' }, ...responses },
    },
    handler: async (request, reply) => {
      const body = parseInput({ shape, value: method === 'GET' ? {} : (request.body ?? {}), check: () => [] });
      if (!body.ok) return sendProblem({ ...invalid, errors: body.problems }, request, reply);
      try {
        const { value, cookies = [] } = await route.run(request, body.value);
        for (const cookie of cookies) reply.header('set-cookie', cookie);
        return reply.code(status).send(value);
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error;
        for (const cookie of error.cookies) reply.header('set-cookie', cookie);
        if (error.retryAfterSeconds !== undefined) reply.header('retry-after', String(error.retryAfterSeconds));
        return sendProblem(error.refusal, request, reply);
      }
    },
  });
}

const invalid = { status: 422, code: 'invalid', detail: 'The input is refused; errors says why.' } as const;

const responses = {
  400: problemResponse('The body is not JSON.'),
  401: problemResponse('It did not match, or nobody is signed in. Which part was wrong is not said.'),
  403: problemResponse('The request came from another site, or who one is must be proved again.'),
  404: problemResponse('There is no such clinic or device.'),
  409: problemResponse('This contradicts what there is; detail says how.'),
  422: problemResponse('The input is refused; errors says why, each by path.'),
  429: problemResponse('Too many tries; Retry-After says in how many seconds to come again.'),
};
