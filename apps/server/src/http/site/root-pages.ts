import { addressOf, clinicsPage, robotsText, sitemapOf } from '@junction/site';
import type { FastifyInstance } from 'fastify';
import { listPublicClinics } from '../../usecases/booking/list-public-clinics.ts';
import type { SiteParts } from './site-parts.ts';

/** What stands at the root: the way to the clinics, and what search engines ask for. */
export function addRootPages(app: FastifyInstance, { booking, assets, library }: SiteParts): void {
  const options = { schema: { hide: true }, config: { permission: 'public' } } as const;
  const anHour = 'public, max-age=3600';

  app.get('/', options, async (_request, reply) => {
    const clinics = await listPublicClinics(booking);
    const [only] = clinics;
    if (only !== undefined && clinics.length === 1) return reply.redirect(addressOf('en', only.slug, ''), 302);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return reply.send(clinicsPage(clinics, assets));
  });
  app.get('/robots.txt', options, async (_request, reply) => {
    reply.type('text/plain; charset=utf-8').header('cache-control', anHour);
    return reply.send(robotsText(booking.baseUrl()));
  });
  app.get('/sitemap.xml', options, async (_request, reply) => {
    const slugs = (await listPublicClinics(booking)).map(({ slug }) => slug);
    reply.type('application/xml; charset=utf-8').header('cache-control', anHour);
    return reply.send(sitemapOf({ origin: booking.baseUrl(), slugs, library }));
  });
}
