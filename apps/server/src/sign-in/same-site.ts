import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem-handlers.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests under /api that change something and come from another site. A browser says where a page is from;
 * a request that says nothing may come only without our cookies, which a page of another site could have it carry.
 */
export function refuseOtherSites(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    // The route's own address: that of the request can write the same one in many ways.
    const isOfApi = request.routeOptions.url?.startsWith('/api/') === true;
    if (harmless.has(request.method) || !isOfApi || isOwn(request, publicUrl)) return;
    return sendProblem(
      { status: 403, code: 'other-site', detail: 'This request came from another site.' },
      request,
      reply,
    );
  });
}

function isOwn(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return origin === (publicUrl ?? `${request.protocol}://${request.host}`);
  return site !== undefined || cookie === undefined || !/(?:^|;\s*)(?:__Host-)?junction_/.test(cookie);
}
