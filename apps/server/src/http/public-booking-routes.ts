import rateLimit from '@fastify/rate-limit';
import {
  addressConfirmationSchema,
  addressConfirmedSchema,
  arrivalEntrySchema,
  arrivalSchema,
  bookingEntrySchema,
  bookingSchema,
  checkChangeSchema,
  checkCodeSchema,
  checkEntrySchema,
  checkSecretSchema,
  holdEntrySchema,
  holdSchema,
  keptCheckSchema,
  manageMoveSchema,
  manageVisitSchema,
  openedCheckSchema,
  publicNextQuerySchema,
  publicNextSchema,
  publicServicesSchema,
  publicSlotSchema,
  publicSlotsQuerySchema,
  publicSlotsSchema,
} from '@junction/contract';
import { type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { arriveByCode } from '../usecases/booking/arrive-by-code.ts';
import { bookOnline } from '../usecases/booking/book-online.ts';
import { confirmAddress } from '../usecases/booking/confirm-address.ts';
import { dropHold, holdTime, renewTime } from '../usecases/booking/holds.ts';
import { cancelOwnVisit, confirmOwnVisit, moveOwnVisit, readOwnVisit } from '../usecases/booking/manage-visit.ts';
import { clinicIdOf, type PublicCall, type PublicParts } from '../usecases/booking/public-runner.ts';
import { readNextSlot, readPublicServices, readPublicSlots } from '../usecases/booking/read-offer.ts';
import { deleteOwnCheck } from '../usecases/checks/delete-check.ts';
import { keepCheck, replaceCheck } from '../usecases/checks/keep-check.ts';
import { resumeCheck } from '../usecases/checks/resume-check.ts';
import { notFound, type Outcome } from '../usecases/refusal.ts';
import { inputOf } from './clinic-input.ts';
import { problemResponse } from './problem-document.ts';
import { sendProblem } from './problem-handlers.ts';
import { refusalOfUseCase } from './refusal-of-use-case.ts';

export interface PublicBooking extends PublicParts {
  /** Undefined: who sits at this machine is the only one who reaches the server. */
  readonly publicUrl: string | undefined;
}

interface PublicRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/public/clinics/:slug`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly input?: TSchema;
  readonly output: TSchema;
  readonly status: 200 | 201 | 204;
  /** What one address may ask in a minute, where that is less than of all others. */
  readonly perMinute?: number;
  readonly run: (parts: PublicParts, call: PublicCall, sent: Sent) => Promise<Outcome<unknown>>;
}

interface Sent {
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const routes: readonly PublicRoute[] = [
  {
    ...{ method: 'GET', path: '/services', name: 'publicServices', output: publicServicesSchema, status: 200 },
    summary: 'What can be booked, and with whom',
    run: (parts, call) => readPublicServices(parts, call),
  },
  {
    ...{ method: 'GET', path: '/slots', name: 'publicSlots', output: publicSlotsSchema, status: 200 },
    ...{ summary: 'The free times from one date to another', input: publicSlotsQuerySchema },
    run: (parts, call, { input }) => readPublicSlots(parts, call, input),
  },
  {
    ...{ method: 'GET', path: '/next', name: 'publicNext', output: publicNextSchema, status: 200 },
    ...{ summary: 'The first free time', input: publicNextQuerySchema },
    run: (parts, call, { input }) => readNextSlot(parts, call, input),
  },
  {
    ...{ method: 'POST', path: '/holds', name: 'holdTime', output: holdSchema, status: 201 },
    ...{ summary: 'Keep a time for some minutes', input: holdEntrySchema },
    run: (parts, call, { input }) => holdTime(parts, call, input),
  },
  {
    ...{ method: 'POST', path: '/holds/:hold/renew', name: 'renewHold', output: holdSchema, status: 200 },
    summary: 'Keep a time for some minutes more',
    run: (parts, call, { input }) => renewTime(parts, call, text(input.hold)),
  },
  {
    ...{ method: 'DELETE', path: '/holds/:hold', name: 'dropHold', output: Type.Null(), status: 204 },
    summary: 'Give a time back',
    run: (parts, call, { input }) => dropHold(parts, call, text(input.hold)),
  },
  {
    ...{ method: 'POST', path: '/bookings', name: 'bookOnline', output: bookingSchema, status: 201 },
    ...{ summary: 'Book a visit', input: bookingEntrySchema },
    run: (parts, call, { input, key }) => bookOnline(parts, call, { input, key }),
  },
  {
    ...{ method: 'POST', path: '/bookings/:id/confirm', name: 'confirmAddress', output: addressConfirmedSchema },
    ...{ status: 200, summary: 'Confirm the address of a booking by its code', input: addressConfirmationSchema },
    run: (parts, call, { input }) => confirmAddress(parts, call, input),
  },
  {
    ...{ method: 'GET', path: '/visits/:token', name: 'ownVisit', output: manageVisitSchema, status: 200 },
    summary: 'A visit, by its own link',
    run: (parts, call, { input }) => readOwnVisit(parts, call, text(input.token)),
  },
  {
    ...{ method: 'POST', path: '/visits/:token/move', name: 'moveOwnVisit', output: manageVisitSchema, status: 200 },
    ...{ summary: 'Move a visit, by its own link', input: manageMoveSchema },
    run: (parts, call, { input }) => moveOwnVisit(parts, call, input),
  },
  {
    ...{
      method: 'POST',
      path: '/visits/:token/cancel',
      name: 'cancelOwnVisit',
      output: manageVisitSchema,
      status: 200,
    },
    summary: 'Cancel a visit, by its own link',
    run: (parts, call, { input }) => cancelOwnVisit(parts, call, text(input.token)),
  },
  {
    ...{ method: 'POST', path: '/visits/:token/confirm', name: 'confirmOwnVisit', output: manageVisitSchema },
    ...{ status: 200, summary: 'Say that one is coming, by the visit’s own link' },
    run: (parts, call, { input }) => confirmOwnVisit(parts, call, text(input.token)),
  },
  {
    ...{ method: 'POST', path: '/checks', name: 'keepCheck', output: keptCheckSchema, status: 201, perMinute: 20 },
    ...{ summary: 'Keep the answers of a check that a visitor agreed to send', input: checkEntrySchema },
    run: (parts, call, { input, key }) => keepCheck(parts, call, { input, key }),
  },
  {
    ...{ method: 'POST', path: '/checks/resume', name: 'resumeCheck', output: openedCheckSchema, status: 200 },
    ...{ summary: 'Open a check on another device by its code', input: checkCodeSchema, perMinute: 10 },
    run: (parts, call, { input }) => resumeCheck(parts, call, input),
  },
  {
    ...{ method: 'PUT', path: '/checks/:check', name: 'replaceCheck', output: keptCheckSchema, status: 200 },
    ...{ summary: 'Put other answers in the place of those kept', input: checkChangeSchema, perMinute: 30 },
    run: (parts, call, { input }) => replaceCheck(parts, call, input),
  },
  {
    ...{ method: 'DELETE', path: '/checks/:check', name: 'deleteCheck', output: Type.Null(), status: 204 },
    ...{ summary: 'Delete the answers of a check', input: checkSecretSchema },
    run: (parts, call, { input }) => deleteOwnCheck(parts, call, input),
  },
  {
    ...{ method: 'POST', path: '/arrive', name: 'arrive', output: arrivalSchema, status: 200 },
    ...{ summary: 'Say at the door that one is here', input: arrivalEntrySchema },
    run: (parts, call, { input }) => arriveByCode(parts, call, input),
  },
];

/** What one address may ask in a minute: a waiting room behind one address never gets near. */
const perMinute = 600;

/** `/api/public/clinics/:slug/…`: what anyone may ask of a clinic without being signed in, for our own page and for anyone's. */
export async function addPublicBookingRoutes(app: FastifyInstance, parts: PublicBooking): Promise<void> {
  const isOwnMachine = (address: string): boolean =>
    parts.publicUrl === undefined && /^(?:127\.|::1$|::ffff:127\.)/.test(address);
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    // Nobody guards a machine against whoever sits at it.
    allowList: (request) => isOwnMachine(request.ip),
  });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  for (const route of routes) addRoute(app, parts, route);
}

function addRoute(app: FastifyInstance, parts: PublicParts, route: PublicRoute): void {
  const { method, path, name, summary, input, output, status, perMinute: most } = route;
  app.route({
    method,
    url: `/api/public/clinics/:slug${path}`,
    config: { permission: 'public', ...(most !== undefined && { rateLimit: { max: most, timeWindow: 60_000 } }) },
    bodyLimit: 256 * 1024,
    schema: {
      ...{ summary, operationId: name, tags: ['public booking'] },
      ...(input !== undefined && (method === 'GET' ? { querystring: input } : { body: input })),
      response: { [status]: { ...output, description: 'Done.' }, ...responses },
    },
    handler: async (request, reply) => answer(parts, route, request, reply),
  });
}

async function answer(
  parts: PublicParts,
  { path, run, status }: PublicRoute,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const slug = slugOf(request);
  // Before anything is said of the input: it may be right at the right address.
  if ((await clinicIdOf(parts, slug)) === undefined)
    return sendProblem(refusalOfUseCase(notFound.refusal), request, reply);
  const sent = inputOf(request, path);
  if (!sent.ok) return sendProblem(refusalOfUseCase({ kind: 'invalid', problems: sent.problems }), request, reply);
  const { input, idempotencyKey: key } = sent.value;
  const outcome = await run(parts, { slug, requestId: request.id }, { input, key });
  if (!outcome.ok) {
    const { refusal } = outcome;
    if (refusal.kind === 'too-many') reply.header('retry-after', String(refusal.retryAfterSeconds));
    return sendProblem(refusalOfUseCase(refusal), request, reply);
  }
  reply.header('cache-control', 'no-store');
  return status === 204 ? reply.code(204).send() : reply.code(status).send(outcome.value);
}

const responses = {
  404: problemResponse('There is no such clinic, visit, hold or check.'),
  409: {
    description: 'Somebody else has this time; alternatives holds up to three free times near it.',
    content: {
      'application/problem+json': {
        schema: Type.Object({
          type: Type.String(),
          title: Type.String(),
          status: Type.Integer(),
          detail: Type.Optional(Type.String()),
          code: Type.Optional(Type.String()),
          instance: Type.String(),
          alternatives: Type.Array(publicSlotSchema),
        }),
      },
    },
  },
  422: problemResponse('The input is refused; errors says why, each by path.'),
  429: problemResponse('Too many requests from one address; Retry-After says when to come again.'),
};

function slugOf({ params }: FastifyRequest): string {
  return typeof params === 'object' && params !== null && 'slug' in params ? text(params.slug) : '';
}
