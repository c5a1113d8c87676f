import type { FastifyInstance } from 'fastify';

/** CDS Hooks discovery. No service is offered yet, and the list says so. */
export function addCdsRoutes(app: FastifyInstance): void {
  app.get('/cds-services', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return { services: [] };
  });
}
