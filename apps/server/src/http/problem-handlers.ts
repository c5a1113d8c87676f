import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeFault, type Log } from '../log.ts';
import { problemDocument, problemType, type Refusal } from './problem-document.ts';
import { refusalOfError } from './refusal-of-error.ts';

/** How a part of the server writes a refusal: most as problem details, FHIR as an OperationOutcome. */
export type SendRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

export const sendProblem: SendRefusal = (refusal, request, reply) =>
  reply.code(refusal.status).type(problemType).serializer(JSON.stringify).send(problemDocument(refusal, request.id));

/** Every error, unknown address and wrong method under this instance becomes a refusal; faults of ours are logged. */
export function refuseWith(app: FastifyInstance, send: SendRefusal, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOfError(error);
    if (refusal.status >= 500) log(`fault in request ${request.id}: ${describeFault(error)}`);
    if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds));
    return send(refusal, request, reply);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(app, request.url);
    if (allowed.length === 0) return send({ status: 404, detail: 'Nothing is at this address.' }, request, reply);
    reply.header('allow', allowed.join(', '));
    return send({ status: 405, detail: `This address takes ${allowed.join(' or ')}.` }, request, reply);
  });
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function methodsOf(app: FastifyInstance, address: string): readonly string[] {
  const [url = '/'] = address.split('?');
  return methods.filter((method) => app.hasRoute({ method, url }));
}
