import { checkPage } from '@junction/site';
import type { FastifyReply } from 'fastify';
import { sendPage } from './send-page.ts';
import type { SiteParts } from './site-parts.ts';
import type { SiteRequest } from './site-request.ts';

/** The page of the check; what is told there stays in the page. */
export function showCheck({ checkFiles }: SiteParts, site: SiteRequest): FastifyReply {
  const { language, clinic } = site;
  return sendPage(site, checkPage({ language, clinic, file: checkFiles[language] }), { isForEveryone: true });
}
