import type { FastifyRequest } from 'fastify';
import type { Caller } from '../actor.ts';
import { headersOf } from './call-auth.ts';
import { readSession } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { standingOf } from './standing.ts';
import { actorOf } from './standing-person.ts';

/** Who is signed in, by the session cookie; null: nobody, or somebody who has not proved enough yet. */
export async function resolveCaller(parts: SignInParts, request: FastifyRequest): Promise<Caller | null> {
  if (request.headers.cookie === undefined) return null;
  const standing = await standingOf(parts, await readSession(parts.auth, headersOf(request)));
  if (standing.kind !== 'active' && standing.kind !== 'locked') return null;
  return {
    clinicId: standing.clinicId,
    actor: actorOf(standing.person),
    steppedUpAt: standing.session.steppedUpAt,
    isLocked: standing.kind === 'locked',
  };
}
