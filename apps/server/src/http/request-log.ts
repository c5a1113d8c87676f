import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';

/** One line a request: method, the route's pattern (never the address, which can hold an id), status, time, number. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(no route)';
    const ms = reply.elapsedTime.toFixed(1);
    const { method, id } = request;
    const { statusCode } = reply;
    log(`${method} ${route} ${statusCode} ${ms} ms ${id}`, {
      ...{ method, route, status: statusCode, ms: Number(ms), requestId: id },
    });
  });
}
