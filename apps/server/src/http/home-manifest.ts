import type { FastifyInstance } from 'fastify';

/** Names of clinics in addresses; anything else is not found. */
const slug = { type: 'object', properties: { slug: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,38}[a-z0-9]$' } } };

/**
 * What a phone needs to put a patient's place on its first screen. It names no clinic and no condition: whoever sees the phone
 * reads the name under the mark.
 */
export function addHomeManifest(app: FastifyInstance): void {
  app.get<{ Params: { slug: string } }>(
    '/clinics/:slug/me.webmanifest',
    { schema: { hide: true, params: slug } },
    async (request, reply) => {
      const place = `/clinics/${request.params.slug}/me`;
      return reply
        .type('application/manifest+json')
        .header('cache-control', 'no-cache')
        .send(
          JSON.stringify({
            ...{ id: place, start_url: place, scope: place, name: 'My plan', short_name: 'My plan', lang: 'en' },
            ...{ display: 'standalone', background_color: '#f4f7f4', theme_color: '#f4f7f4' },
            icons: [
              { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
              { src: '/mark-192.png', sizes: '192x192', type: 'image/png' },
              { src: '/mark-512.png', sizes: '512x512', type: 'image/png' },
            ],
          }),
        );
    },
  );
}
