import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import { capabilityStatement } from './capability-statement.ts';
import { refuseWith, type SendRefusal } from './problem-handlers.ts';

const fhirType = 'application/fhir+json; charset=utf-8';

export interface FhirOptions {
  readonly version: string;
  readonly startedAt: Date;
  readonly baseUrl: () => string;
  readonly log: Log;
}

/** FHIR R4 under /fhir. So far it tells what it can do, which is that; refusals are OperationOutcomes. */
export async function fhirRoutes(app: FastifyInstance, options: FhirOptions): Promise<void> {
  refuseWith(app, sendOperationOutcome, options.log);
  app.get('/metadata', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(fhirType).header('cache-control', 'no-cache').serializer(JSON.stringify);
    return capabilityStatement({
      version: options.version,
      startedAt: options.startedAt,
      baseUrl: `${options.baseUrl()}/fhir`,
    });
  });
}

const issueCodes: Readonly<Record<number, string>> = { 404: 'not-found', 405: 'not-supported', 429: 'throttled' };

const sendOperationOutcome: SendRefusal = (refusal, _request, reply) =>
  reply
    .code(refusal.status)
    .type(fhirType)
    .serializer(JSON.stringify)
    .send({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: refusal.status >= 500 ? 'fatal' : 'error',
          code: issueCodes[refusal.status] ?? (refusal.status >= 500 ? 'exception' : 'invalid'),
          ...(refusal.detail === undefined ? {} : { diagnostics: refusal.detail }),
        },
      ],
    });
