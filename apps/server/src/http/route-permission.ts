import type { FastifyInstance } from 'fastify';
import type { Permission } from '../permissions.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller needs for this route; `public`: nothing, everyone may. Every route under /api says so. */
    readonly permission?: Permission | 'public';
  }
}

/** Refuses to start with a route under /api that does not say who may use it. Holds for routes added after it. */
export function refuseRoutesWithoutPermission(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!/^\/api(?:\/|$)/.test(url) || config?.permission !== undefined) return;
    throw new Error(`${method} ${url} does not say who may use it: give it a permission, or "public".`);
  });
}
