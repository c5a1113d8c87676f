import { PassThrough } from 'node:stream';
import type { ScheduleEvent } from '@junction/contract';
import type { FastifyInstance } from 'fastify';
import { readSchedule } from '../usecases/desk/read-schedule.ts';
import type { ClinicDoor } from './add-clinic-routes.ts';
import { sendProblem } from './problem-handlers.ts';
import { refusalOfUseCase } from './refusal-of-use-case.ts';

/** Tells whoever asked of each change in one clinic's calendar, until they do not want to hear any more. */
export interface ScheduleNews {
  readonly subscribe: (clinicId: string, hear: (event: ScheduleEvent) => void) => () => void;
}

/** What a server hears, handed on to the desks of each clinic. */
export interface ScheduleHub extends ScheduleNews {
  readonly tell: (clinicId: string, event: ScheduleEvent) => void;
  /** Changes may have gone unheard: every desk looks again. */
  readonly tellAll: () => void;
}

export function openScheduleHub(): ScheduleHub {
  const hearers = new Map<string, Set<(event: ScheduleEvent) => void>>();
  return {
    subscribe: (clinicId, hear) => {
      const set = hearers.get(clinicId) ?? new Set();
      hearers.set(clinicId, set.add(hear));
      return () => void set.delete(hear);
    },
    tell: (clinicId, event) => {
      for (const hear of hearers.get(clinicId) ?? []) hear(event);
    },
    tellAll: () => {
      for (const [id, set] of hearers) for (const hear of set) hear({ kind: 'settings', id, version: 1 });
    },
  };
}

const heartbeatMs = 20_000;

/** Then the line ends and the browser asks again, which looks anew at who it is. */
const longestMs = 10 * 60_000;

export interface EventsDoor extends Pick<ClinicDoor, 'runner' | 'resolveCaller'> {
  readonly news: ScheduleNews;
}

/** `GET /api/clinics/:slug/schedule/events`: server-sent events, one for each change of the calendar, without anything of a patient. */
export async function addScheduleEvents(
  app: FastifyInstance,
  { runner, resolveCaller, news }: EventsDoor,
): Promise<void> {
  const open = new Set<PassThrough>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
  app.get(
    '/api/clinics/:slug/schedule/events',
    { config: { permission: readSchedule.permission }, schema: { hide: true } },
    async (request, reply) => {
      const caller = await resolveCaller(request);
      const { params } = request;
      const slug = typeof params === 'object' && params !== null && 'slug' in params ? String(params.slug) : '';
      const admission = await runner.admit(readSchedule, { slug, caller });
      if (!admission.ok) return sendProblem(refusalOfUseCase(admission.refusal), request, reply);
      const stream = new PassThrough();
      open.add(stream);
      const unsubscribe = news.subscribe(admission.caller.clinicId, (event) => {
        stream.write(
          `event: ${event.kind}\ndata: ${JSON.stringify({ kind: event.kind, id: event.id, version: event.version })}\n\n`,
        );
      });
      const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
      const end = setTimeout(() => stream.end(), longestMs);
      stream.once('close', () => {
        open.delete(stream);
        unsubscribe();
        clearInterval(heartbeat);
        clearTimeout(end);
      });
      request.raw.once('close', () => stream.destroy());
      stream.write('retry: 1000\n\n');
      return reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8').send(stream);
    },
  );
}
