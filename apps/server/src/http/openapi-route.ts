import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export interface OpenApiOptions {
  readonly version: string;
  readonly publicUrl: string | undefined;
}

/** Collects the schemas of the routes that are added after it; `addOpenApiRoute` serves them. */
export async function collectRoutes(app: FastifyInstance, { version, publicUrl }: OpenApiOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Junction',
        version,
        description:
          'Decision support for low back, flank, hip and groin pain. It supports a licensed clinician, who can see and overrule the basis of every suggestion.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl ?? '/' }],
      tags: [{ name: 'assessment', description: 'What a case means and what to do next.' }],
    },
  });
}

/** `GET /api/openapi.json`: everything under /api, OpenAPI 3.1. */
export function addOpenApiRoute(app: FastifyInstance): void {
  app.get(
    '/api/openapi.json',
    { config: { permission: 'public' }, schema: { hide: true } },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return app.swagger();
    },
  );
}
