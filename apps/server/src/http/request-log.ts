import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';

/** One line a request: method, the route's pattern (never the address, which can hold an id), status, time, number. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(no route)';
    log(`${request.method} ${route} ${reply.statusCode} ${reply.elapsedTime.toFixed(1)} ms ${request.id}`);
  });
}
