import type { PublicServices } from '@junction/contract';
import { addressOf, type Language, type SiteClinic, type SiteContext } from '@junction/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicCall } from '../../usecases/booking/public-runner.ts';
import { readPublicServices } from '../../usecases/booking/read-offer.ts';
import type { SiteParts } from './site-parts.ts';

/** A request for a page of a clinic, with what every page needs. */
export interface SiteRequest {
  readonly call: PublicCall;
  readonly language: Language;
  readonly context: SiteContext;
  readonly clinic: SiteClinic;
  readonly offer: PublicServices;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Reads whose page is asked for; undefined when there is no such clinic. */
export async function readSiteRequest(
  parts: SiteParts,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SiteRequest | undefined> {
  const call = { slug: paramOf(request, 'slug'), requestId: request.id };
  const offer = await readPublicServices(parts.booking, call);
  if (!offer.ok) return undefined;
  const clinic = offer.value.clinic;
  const context = { clinic, language, assets: parts.assets, origin: parts.booking.baseUrl() };
  return { call, language, context, clinic, offer: offer.value, request, reply };
}

/** The part of the address with that name; empty where the route has none. */
export function paramOf(request: FastifyRequest, name: string): string {
  const { params } = request;
  if (typeof params !== 'object' || params === null || !(name in params)) return '';
  return String(new Map<string, unknown>(Object.entries(params)).get(name) ?? '');
}

/** The query of the address with its question mark; empty where there is none. */
export const searchOf = (request: FastifyRequest): string => {
  const at = request.url.indexOf('?');
  return at === -1 ? '' : request.url.slice(at);
};

/** Sends the visitor on to a page of the clinic, so that a reload sends nothing twice. */
export const goTo = ({ language, clinic, reply }: SiteRequest, path: string): FastifyReply =>
  reply.redirect(addressOf(language, clinic.slug, path), 303);
