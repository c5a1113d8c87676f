import fastifyStatic from '@fastify/static';
import { openChart } from '@junction/body-chart';
import figures from '@junction/body-chart/figures.json' with { type: 'json' };
import { languages, libraryOf } from '@junction/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicParts } from '../../usecases/booking/public-runner.ts';
import { checkFileOf, type ServedKnowledge } from '../knowledge-routes.ts';
import { showArrive, takeArrival } from './arrive-page.ts';
import { showBooking, takeBooking } from './booking-pages.ts';
import { showCheck } from './check-page.ts';
import { acceptForms } from './form.ts';
import { limitForms } from './form-limit.ts';
import { assetBase, readSiteAssets } from './read-site-assets.ts';
import { showCondition, showHome, showLibrary } from './reading-pages.ts';
import { addRootPages } from './root-pages.ts';
import type { SiteParts } from './site-parts.ts';
import { readSiteRequest, type SiteRequest } from './site-request.ts';
import { answerVisit, backToVisit, showMove, showVisit, takeCode, takeMove } from './visit-pages.ts';

type Show = (site: SiteRequest) => Promise<FastifyReply>;

interface SiteSources {
  readonly folder: string;
  readonly booking: PublicParts;
  readonly knowledge: ServedKnowledge;
}

/** The public pages, where they were built. */
export async function addSite(app: FastifyInstance, { folder, booking, knowledge }: SiteSources): Promise<void> {
  const assets = readSiteAssets(folder);
  if (assets === undefined) return;
  const library = libraryOf(knowledge.texts, booking.assessor.kb);
  const checkFiles = { en: checkFileOf(knowledge, 'en'), es: checkFileOf(knowledge, 'es') };
  await app.register(siteRoutes, { assets, folder, booking, library, checkFiles, chart: openChart(figures) });
}

/** The public pages of every clinic, in each language. A page is added with one line here; see packages/site/README.md. */
async function siteRoutes(app: FastifyInstance, parts: SiteParts): Promise<void> {
  await app.register(fastifyStatic, {
    root: parts.folder,
    prefix: assetBase,
    decorateReply: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    allowedPath: (path) => path.startsWith('/assets/'),
    setHeaders: (response) => response.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  addRootPages(app, parts);
  acceptForms(app);
  const maySend = await limitForms(app);

  const get: Readonly<Record<string, Show>> = {
    '': (site) => showHome(parts, site),
    '/learn': (site) => showLibrary(parts, site),
    '/learn/:condition': (site) => showCondition(parts, site),
    '/check': async (site) => showCheck(parts, site),
    '/book': (site) => showBooking(parts, site),
    '/visits/:token': (site) => showVisit(parts, site),
    '/visits/:token/move': (site) => showMove(parts, site),
    // Where a form of the visit left its address: a reload there shows the visit.
    '/visits/:token/confirm': (site) => backToVisit(site),
    '/visits/:token/coming': (site) => backToVisit(site),
    '/visits/:token/cancel': (site) => backToVisit(site),
    '/arrive': (site) => showArrive(site),
  };
  const post: Readonly<Record<string, Show>> = {
    '/book': (site) => takeBooking(parts, site, maySend),
    '/visits/:token/confirm': (site) => takeCode(parts, site, maySend),
    '/visits/:token/coming': (site) => answerVisit(parts, site, { what: 'coming', maySend }),
    '/visits/:token/cancel': (site) => answerVisit(parts, site, { what: 'cancel', maySend }),
    '/visits/:token/move': (site) => takeMove(parts, site, maySend),
    '/arrive': (site) => takeArrival(parts, site, maySend),
  };
  for (const language of languages) {
    const base = `${language === 'en' ? '' : `/${language}`}/clinics/:slug`;
    const handler = (show: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
      const site = await readSiteRequest(parts, language, request, reply);
      return site === undefined ? reply.callNotFound() : show(site);
    };
    const options = { schema: { hide: true }, config: { permission: 'public' } } as const;
    for (const [path, show] of Object.entries(get)) app.get(`${base}${path}`, options, handler(show));
    for (const [path, show] of Object.entries(post)) app.post(`${base}${path}`, options, handler(show));
  }
}
