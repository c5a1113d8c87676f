import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Page, renderPage } from '@junction/site';
import type { FastifyReply } from 'fastify';
import type { SiteRequest } from './site-request.ts';

interface HowToSend {
  readonly status?: number;
  /** The same for everyone: a browser may keep it, and asks whether it changed. Otherwise nobody keeps it. */
  readonly isForEveryone?: boolean;
}

/** Below this, packing saves nothing. */
const smallestBytes = 1024;

export function sendPage(
  { context, request, reply }: SiteRequest,
  page: Page,
  { status = 200, isForEveryone = false }: HowToSend = {},
): FastifyReply {
  const html = renderPage(context, page);
  reply.code(status).type('text/html; charset=utf-8').header('vary', 'accept-encoding');
  if (isForEveryone) {
    const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    reply.header('cache-control', 'no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  } else reply.header('cache-control', 'no-store');
  const bytes = Buffer.from(html);
  const isPacked = bytes.length >= smallestBytes && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return isPacked ? reply.header('content-encoding', 'gzip').send(gzipSync(bytes)) : reply.send(bytes);
}
