import { dateAfter } from '@junction/scheduling';
import {
  conditionPage,
  entryNamed,
  homePage,
  libraryPage,
  missingPage,
  parseLibraryQuery,
  serviceOf,
} from '@junction/site';
import type { FastifyReply } from 'fastify';
import { readPublicSlots } from '../../usecases/booking/read-offer.ts';
import { readPublicPlaces } from '../../usecases/booking/read-places.ts';
import { sendPage } from './send-page.ts';
import type { SiteParts } from './site-parts.ts';
import { paramOf, type SiteRequest, searchOf } from './site-request.ts';

/** How many days ahead the home looks for free times, and how many it shows. */
const daysAhead = 14;
const timesShown = 3;

/** Texts change with a new release only, and the clinic's name and phone now and then. */
const forReading = { isForEveryone: true, freshSeconds: 300 };

export async function showHome(parts: SiteParts, site: SiteRequest): Promise<FastifyReply> {
  const { language, context, call, offer } = site;
  const now = parts.booking.clock().getTime();
  const dayAfter = (days: number) => dateAfter(now, days, context.clinic.zone);
  const service = serviceOf(offer.services, { step: 'time' });
  const asked = { from: dayAfter(0), to: dayAfter(daysAhead) };
  const [places, times] = await Promise.all([
    readPublicPlaces(parts.booking, call),
    service === undefined ? undefined : readPublicSlots(parts.booking, call, { service: service.id, ...asked }),
  ]);
  const page = homePage({
    ...{ language, origin: context.origin, clinic: offer.clinic, services: offer.services },
    places: places.ok ? places.value : [],
    times: times?.ok === true ? times.value.slots.slice(0, timesShown) : [],
    ...{ today: dayAfter(0), tomorrow: dayAfter(1), library: parts.library, chart: parts.chart },
  });
  return sendPage(site, page, { isForEveryone: true });
}

export async function showLibrary({ library }: SiteParts, site: SiteRequest): Promise<FastifyReply> {
  const { language, clinic, request } = site;
  const query = parseLibraryQuery(searchOf(request));
  return sendPage(site, libraryPage({ language, clinic, library, query }), forReading);
}

export async function showCondition({ library, chart }: SiteParts, site: SiteRequest): Promise<FastifyReply> {
  const { language, clinic, context, request } = site;
  const entry = entryNamed(library, paramOf(request, 'condition'));
  if (entry === undefined) return sendPage(site, missingPage({ language, clinic }), { status: 404 });
  const view = { language, clinic, library, entry, chart, origin: context.origin };
  return sendPage(site, conditionPage(view), forReading);
}
