import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The addresses that the one page of the screens answers itself: `apps/web/src/router.tsx`. */
const screens = [
  '/assess',
  '/account',
  '/clinics/:slug/sign-in',
  '/clinics/:slug/invitation',
  '/clinics/:slug/forgotten-password',
  '/clinics/:slug/new-password',
  '/clinics/:slug/me',
  '/clinics/:slug/desk',
  '/clinics/:slug/today',
  '/clinics/:slug/patients/:patientId',
  '/clinics/:slug/patients/:patientId/look-again',
  '/clinics/:slug/outcomes',
  '/clinics/:slug/encounters/:encounterId',
  '/clinics/:slug/booking-settings',
  '/clinics/:slug/staff',
  '/clinics/:slug/settings',
  '/clinics/:slug/audit',
  '/clinics/:slug/outbox',
];

/**
 * The built screens. Files under /assets carry a hash in their name and are kept for good; the rest is asked for anew.
 * The root belongs to the public pages; where none were built it leads to the assessment.
 */
export async function addWebSite(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = /[\\/]assets[\\/]/.test(path);
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  if (!app.hasRoute({ method: 'GET', url: '/' }))
    app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/assess'));
  for (const url of screens) {
    app.get(url, { schema: { hide: true } }, async (_request, reply) => reply.sendFile('index.html'));
  }
}
