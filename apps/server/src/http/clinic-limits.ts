import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../actor.ts';
import type { Refusal } from './problem-document.ts';

/** How many requests about clinics are taken in a minute. */
export interface ClinicLimits {
  readonly perAccount: number;
  readonly perAddress: number;
}

/** Five people at work behind one address; each of them never gets near their own limit. */
export const limitsFor = (perAccount: number): ClinicLimits => ({ perAccount, perAddress: 5 * perAccount });

/** Whoever works with the screens as fast as they can asks a few times in a second, for some seconds. */
export const usualRequestsPerMinute = 600;

/** Counts a request and says why it is refused, if it is. */
export interface ClinicGate {
  /** Before anything is looked up: by the address that asks. */
  readonly fromAddress: (request: FastifyRequest) => Promise<Refusal | undefined>;
  /** By the person who is signed in, from wherever. */
  readonly fromAccount: (request: FastifyRequest, caller: Caller) => Promise<Refusal | undefined>;
}

/**
 * Counts in the memory of this process: a write to the database for each request would cost more than most requests do.
 * Two servers behind one address therefore take twice as much; what guards secrets is counted in the database instead
 * (`sign-in/limits.ts`).
 */
export async function openClinicGate(app: FastifyInstance, limits: ClinicLimits): Promise<ClinicGate> {
  await app.register(rateLimit, { global: false });
  const callers = new WeakMap<FastifyRequest, Caller>();
  const address = app.createRateLimit({ max: limits.perAddress, timeWindow: 60_000 });
  const account = app.createRateLimit({
    max: limits.perAccount,
    timeWindow: 60_000,
    keyGenerator: (request) => accountKey(callers.get(request)),
  });
  const refusalBy = async (limit: typeof address, request: FastifyRequest): Promise<Refusal | undefined> => {
    const counted = await limit(request);
    if (counted.isAllowed || !counted.isExceeded) return undefined;
    return tooManyRequests(Math.max(1, counted.ttlInSeconds));
  };
  return {
    fromAddress: (request) => refusalBy(address, request),
    fromAccount: (request, caller) => {
      callers.set(request, caller);
      return refusalBy(account, request);
    },
  };
}

const accountKey = (caller: Caller | undefined): string =>
  caller === undefined ? '' : [caller.clinicId, caller.actor.kind, caller.actor.id].join(' ');

const tooManyRequests = (retryAfterSeconds: number): Refusal => ({
  ...{ status: 429, code: 'too-many', retryAfterSeconds },
  detail: 'Too many requests; Retry-After says in how many seconds to come again.',
});
