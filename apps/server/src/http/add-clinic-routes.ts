import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../actor.ts';
import type { ClinicRunner } from '../usecases/clinic-runner.ts';
import { inputOf } from './clinic-input.ts';
import {
  type ClinicGate,
  type ClinicLimits,
  limitsFor,
  openClinicGate,
  usualRequestsPerMinute,
} from './clinic-limits.ts';
import { clinicRouteSchema } from './clinic-route-schema.ts';
import { type ClinicRoute, clinicRoutes } from './clinic-routes.ts';
import type { Refusal } from './problem-document.ts';
import { sendProblem } from './problem-handlers.ts';
import { refusalOfUseCase } from './refusal-of-use-case.ts';

/** Who is signed in, by what the request carries; null: nobody. */
export type ResolveCaller = (request: FastifyRequest) => Promise<Caller | null>;

export interface ClinicDoor {
  readonly runner: ClinicRunner;
  readonly resolveCaller: ResolveCaller;
  /** The usual ones when absent. */
  readonly limits?: ClinicLimits;
}

/** `/api/clinics/:slug/…`: each route is a use case, which brings its permission, its input and its output. */
export async function addClinicRoutes(app: FastifyInstance, door: ClinicDoor): Promise<void> {
  // The use case reads its own input, and says what is wrong in words.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  const gate = await openClinicGate(app, door.limits ?? limitsFor(usualRequestsPerMinute));
  for (const route of clinicRoutes) addRoute(app, { ...door, gate }, route);
}

function addRoute(
  app: FastifyInstance,
  { runner, resolveCaller, gate }: ClinicDoor & { readonly gate: ClinicGate },
  { method, path, useCase }: ClinicRoute,
): void {
  // Kept from the first look to the run, so that a session is resolved once for each request.
  const callers = new WeakMap<FastifyRequest, Caller | null>();
  app.route({
    method,
    url: `/api/clinics/:slug${path}`,
    config: { permission: useCase.permission },
    schema: clinicRouteSchema(path, method, useCase),
    // Before the body is read: who may not do this learns nothing of how it is done.
    onRequest: async (request, reply) => {
      const flooding = await gate.fromAddress(request);
      if (flooding !== undefined) return refuseAWhile(flooding, request, reply);
      const caller = await resolveCaller(request);
      callers.set(request, caller);
      const hurrying = caller === null ? undefined : await gate.fromAccount(request, caller);
      if (hurrying !== undefined) return refuseAWhile(hurrying, request, reply);
      const admission = await runner.admit(useCase, { slug: slugOf(request), caller });
      if (!admission.ok) return sendProblem(refusalOfUseCase(admission.refusal), request, reply);
    },
    handler: async (request, reply) => {
      const input = inputOf(request, path);
      if (!input.ok)
        return sendProblem(refusalOfUseCase({ kind: 'invalid', problems: input.problems }), request, reply);
      const outcome = await runner.run(useCase, {
        slug: slugOf(request),
        caller: callers.get(request) ?? null,
        requestId: request.id,
        ...input.value,
      });
      if (!outcome.ok) return sendProblem(refusalOfUseCase(outcome.refusal), request, reply);
      return reply.code(useCase.action === 'create' ? 201 : 200).send(outcome.value);
    },
  });
}

function refuseAWhile(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('retry-after', String(refusal.retryAfterSeconds));
  return sendProblem(refusal, request, reply);
}

function slugOf({ params }: FastifyRequest): string {
  const slug: unknown = typeof params === 'object' && params !== null && 'slug' in params ? params.slug : undefined;
  return typeof slug === 'string' ? slug : '';
}
