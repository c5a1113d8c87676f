import type { FastifyInstance } from 'fastify';
import { addAccountRoutes } from './routes-account.ts';
import { addOwnPlaceRoutes } from './routes-own-place.ts';
import { addSessionRoutes } from './routes-session.ts';
import { addWaysIn } from './routes-sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** Everything under /api/sign-in, /api/session, /api/account and /api/own. Bodies are small, and are read by our own schemas. */
export async function addSignInRoutes(app: FastifyInstance, parts: SignInParts): Promise<void> {
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  addWaysIn(app, parts);
  addSessionRoutes(app, parts);
  addAccountRoutes(app, parts);
  addOwnPlaceRoutes(app, parts);
}
