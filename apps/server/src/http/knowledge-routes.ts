import { createHash } from 'node:crypto';
import { LANGUAGES, type Language, type PublicTexts } from '@junction/knowledge';
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
  /** All that a check needs on a phone, by language. */
  readonly check: Readonly<Record<Language, Packed>>;
}

const aYear = 'public, max-age=31536000, immutable';

/**
 * The compiled knowledge under its own hash, so that a browser keeps it for good, the small file that says which is current, and
 * the words for patients in each language.
 */
export function addKnowledgeRoutes(app: FastifyInstance, served: ServedKnowledge): void {
  const digest = served.hash.replace('sha256:', '');
  const paths = { knowledge: `/knowledge/${digest}.json`, model: `/knowledge/${digest}.model.json` };
  const hidden = { schema: { hide: true } };

  app.get('/knowledge/current.json', hidden, async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return { version: served.version, hash: served.hash, ...paths };
  });
  for (const language of LANGUAGES) {
    app.get(`/knowledge/words-${language}.json`, hidden, async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return served.texts.words[language];
    });
  }
  app.get(paths.knowledge, hidden, (request, reply) => sendPacked(served.knowledge, request, reply));
  app.get(paths.model, hidden, (request, reply) => sendPacked(served.model, request, reply));
  for (const language of LANGUAGES)
    app.get(checkFileOf(served, language), hidden, (request, reply) =>
      sendPacked(served.check[language], request, reply),
    );
}

/** The address of what a check needs in a language: its own hash, for it holds texts beside the knowledge. */
export const checkFileOf = ({ check }: Pick<ServedKnowledge, 'check'>, language: Language): string =>
  `/knowledge/check.${language}.${createHash('sha256').update(check[language].plain).digest('hex').slice(0, 32)}.json`;

function sendPacked(file: Packed, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.type('application/json; charset=utf-8').header('cache-control', aYear).header('vary', 'accept-encoding');
  if (file.brotli !== undefined && /\bbr\b/.test(accepted))
    return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip !== undefined && /\bgzip\b/.test(accepted))
    return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}
