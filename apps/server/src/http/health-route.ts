import type { FastifyInstance } from 'fastify';

/** `/healthz` and, for load balancers by its usual name, `/readyz`: 200 when the server and its database answer, 503 else. */
export function addHealthRoute(app: FastifyInstance, isAnswering: () => Promise<boolean>): void {
  for (const url of ['/healthz', '/readyz']) {
    app.get(url, { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
      if (await isAnswering()) return { status: 'ok' };
      return reply.code(503).send({ status: 'unavailable', detail: 'The database does not answer.' });
    });
  }
}
