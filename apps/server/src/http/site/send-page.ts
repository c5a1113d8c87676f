import { type Page, renderPage } from '@junction/site';
import type { FastifyReply } from 'fastify';
import { type PackedPage, packOnce, packPage, tagOf } from './pack-page.ts';
import type { SiteRequest } from './site-request.ts';

interface HowToSend {
  readonly status?: number;
  /** The same for everyone: a browser may keep it, and asks whether it changed. Otherwise nobody keeps it. */
  readonly isForEveryone?: boolean;
  /** How long a browser may show a page for everyone without asking; 0 unless told. */
  readonly freshSeconds?: number;
}

export function sendPage(
  { context, request, reply }: SiteRequest,
  page: Page,
  { status = 200, isForEveryone = false, freshSeconds = 0 }: HowToSend = {},
): FastifyReply {
  const html = renderPage(context, page);
  reply.code(status).type('text/html; charset=utf-8').header('vary', 'accept-encoding');
  const bytes = Buffer.from(html);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const send = ({ encoding, bytes: packed }: PackedPage): FastifyReply =>
    encoding === undefined ? reply.send(packed) : reply.header('content-encoding', encoding).send(packed);
  if (!isForEveryone) {
    reply.header('cache-control', 'no-store');
    return send(packPage(bytes, accepted));
  }
  const tag = tagOf(html);
  reply
    .header('cache-control', freshSeconds === 0 ? 'no-cache' : `public, max-age=${freshSeconds}`)
    .header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return send(packOnce(tag, bytes, accepted));
}
