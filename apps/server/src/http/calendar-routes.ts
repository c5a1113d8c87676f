import rateLimit from '@fastify/rate-limit';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderFeed } from '../usecases/calendars/render-feed.ts';
import { renderOwnVisit } from '../usecases/calendars/render-own-visit.ts';
import type { MessageSending } from '../usecases/messages/message-sending.ts';
import { problemResponse } from './problem-document.ts';
import { sendProblem } from './problem-handlers.ts';

export type CalendarRoutes = Pick<MessageSending, 'db' | 'clock' | 'secret' | 'baseUrl'>;

/** Calendar files for whoever has their secret address. A wrong one, a revoked one and an unknown one answer alike. */
export async function calendarRoutes(app: FastifyInstance, parts: CalendarRoutes): Promise<void> {
  await app.register(rateLimit, { max: 60, timeWindow: 60_000 });
  app.get<{ Params: { secret: string } }>(
    '/api/public/calendars/:secret.ics',
    {
      config: { permission: 'public' },
      schema: { ...schemaOf('calendarFeed', 'The visits of a member of staff, for calendar programs'), params: secret },
    },
    async (request, reply) => sendCalendar(await renderFeed(parts, request.params.secret), request, reply),
  );
  app.get<{ Params: { slug: string; token: string } }>(
    '/api/public/clinics/:slug/visits/:token/calendar.ics',
    {
      config: { permission: 'public' },
      schema: { ...schemaOf('visitCalendar', 'One visit as a calendar file, by its link'), params: visit },
    },
    async (request, reply) => sendCalendar(await renderOwnVisit(parts, request.params), request, reply),
  );
}

const secret = Type.Object({ secret: Type.String({ maxLength: 100 }) });
const visit = Type.Object({ slug: Type.String({ maxLength: 100 }), token: Type.String({ maxLength: 100 }) });

const schemaOf = (operationId: string, summary: string) => ({
  ...{ operationId, summary, tags: ['calendar'] },
  response: {
    200: { description: 'The calendar.', content: { 'text/calendar': { schema: Type.String() } } },
    404: problemResponse('The address opens nothing.'),
  },
});

function sendCalendar(text: string | undefined, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (text === undefined) {
    sendProblem({ status: 404, detail: 'There is no calendar at this address.' }, request, reply);
    return reply;
  }
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', 'inline; filename="visit.ics"')
    .send(text);
}
