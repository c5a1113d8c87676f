import type { PublicTexts } from '@junction/knowledge';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Packed } from '../packed-file.ts';

export interface ServedKnowledge {
  readonly version: string;
  /** `sha256:` and the hex digest. */
  readonly hash: string;
  readonly knowledge: Packed;
  readonly model: Packed;
  /** What patients read of it; the public pages show it. */
  readonly texts: PublicTexts;
}

const aYear = 'public, max-age=31536000, immutable';

/** The compiled knowledge under its own hash, so that a browser keeps it for good, and the small file that says which is current. */
export function addKnowledgeRoutes(app: FastifyInstance, served: ServedKnowledge): void {
  const digest = served.hash.replace('sha256:', '');
  const paths = { knowledge: `/knowledge/${digest}.json`, model: `/knowledge/${digest}.model.json` };
  const hidden = { schema: { hide: true } };

  app.get('/knowledge/current.json', hidden, async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return { version: served.version, hash: served.hash, ...paths };
  });
  app.get(paths.knowledge, hidden, (request, reply) => sendPacked(served.knowledge, request, reply));
  app.get(paths.model, hidden, (request, reply) => sendPacked(served.model, request, reply));
}

function sendPacked(file: Packed, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.type('application/json; charset=utf-8').header('cache-control', aYear).header('vary', 'accept-encoding');
  if (file.brotli !== undefined && /\bbr\b/.test(accepted))
    return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip !== undefined && /\bgzip\b/.test(accepted))
    return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}
