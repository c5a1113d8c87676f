import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How many forms one address may send in a minute. */
const formsPerMinute = 30;

export type MaySend = (request: FastifyRequest) => Promise<boolean>;

/** Counts the forms of each address; what is over the limit is answered with the page and all that was typed. */
export async function limitForms(app: FastifyInstance): Promise<MaySend> {
  await app.register(rateLimit, { global: false });
  const limit = app.createRateLimit({ max: formsPerMinute, timeWindow: 60_000 });
  return async (request) => {
    const counted = await limit(request);
    return counted.isAllowed || !counted.isExceeded;
  };
}
