import { createHash, timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Measure } from '../measure.ts';
import { createMetrics, metricsType } from './metrics.ts';
import { sendProblem } from './problem-handlers.ts';

/**
 * Counts every request and serves the counts at `GET /metrics`: to whoever brings the token, or, where none is set, to this
 * machine alone. For everyone else there is nothing at that address.
 */
export function addMetrics(
  app: FastifyInstance,
  { token, measures }: { readonly token: string | undefined; readonly measures: readonly Measure[] },
): void {
  const metrics = createMetrics([...measures, ...processMeasures(app)]);
  app.addHook('onResponse', async (request, reply) => {
    metrics.countRequest({
      method: knownMethods.has(request.method) ? request.method : 'other',
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, token)) {
      return sendProblem({ status: 404, detail: 'Nothing is at this address.' }, request, reply);
    }
    return reply.type(metricsType).send(await metrics.text());
  });
}

const knownMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  // A proxy on this machine asks for others, and says so.
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isPassedOn && /^(?:127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
}

/** In a time that says nothing about where they differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function processMeasures(app: FastifyInstance): readonly Measure[] {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  app.addHook('onClose', async () => {
    delay.disable();
  });
  const one = (name: string, help: string, read: () => number, type: Measure['type'] = 'gauge'): Measure => ({
    ...{ name, help, type },
    read: () => [{ value: read() }],
  });
  return [
    one('junction_event_loop_delay_p99_seconds', 'How late the event loop was since the last look.', () => {
      const seconds = delay.percentile(99) / 1e9;
      delay.reset();
      return seconds;
    }),
    one('process_resident_memory_bytes', 'Memory held.', () => process.memoryUsage.rss()),
    one(
      'process_cpu_seconds_total',
      'Processor time used.',
      () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1e6;
      },
      'counter',
    ),
    one('process_uptime_seconds', 'Time since the start.', () => process.uptime()),
  ];
}
