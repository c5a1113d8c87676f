import type { FastifyInstance } from 'fastify';

/** 200 when the server can serve and its database answers, 503 else. */
export function addHealthRoute(app: FastifyInstance, isAnswering: () => Promise<boolean>): void {
  app.get('/healthz', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
    if (await isAnswering()) return { status: 'ok' };
    return reply.code(503).send({ status: 'unavailable', detail: 'The database does not answer.' });
  });
}
