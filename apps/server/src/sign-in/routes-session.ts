import { personChoiceSchema, proofSchema, recordSchema, sessionSchema } from '@junction/contract';
import type { FastifyInstance } from 'fastify';
import { endSession } from '../store/sign-in/sessions.ts';
import { auditing } from './audit-sign-in.ts';
import type { Step } from './keep-session.ts';
import { choosePerson } from './patient-sign-in.ts';
import { lockSession, type Proof, stepUp, unlockSession } from './prove-again.ts';
import { holderOf, staffOf, standingOfRequest } from './request-standing.ts';
import { sessionDocument } from './session-document.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { addSignInRoute } from './sign-in-route.ts';

const anyStanding = ['second-factor', 'set-up', 'choose-person', 'locked', 'active'] as const;

/** `/api/session…`: who is signed in, and what can be done with that. */
export function addSessionRoutes(app: FastifyInstance, parts: SignInParts): void {
  const answer = async ({ standing, cookies }: Step) => ({ value: await sessionDocument(parts, standing), cookies });
  const about = { method: 'POST', output: sessionSchema } as const;

  addSignInRoute(app, {
    method: 'GET',
    url: '/api/session',
    name: 'readSession',
    summary: 'Who is signed in',
    input: recordSchema({}),
    output: sessionSchema,
    run: async (request) => ({ value: await sessionDocument(parts, await standingOfRequest(parts, request)) }),
  });
  addSignInRoute(app, {
    ...about,
    url: '/api/session/person',
    name: 'choosePerson',
    summary: 'Say for whom the session is, where an address is shared',
    input: personChoiceSchema,
    run: async (request, chosen) =>
      answer(await choosePerson(parts, await holderOf(parts, request, ['choose-person', 'active']), chosen)),
  });
  addSignInRoute(app, {
    ...about,
    url: '/api/session/lock',
    name: 'lockSession',
    summary: 'Lock the screen of a shared desk',
    input: recordSchema({}),
    run: async (request) => {
      const holder = await staffOf(parts, request);
      await auditing(parts, holder, 'lock', () => lockSession(parts, holder));
      return { value: await sessionDocument(parts, await standingOfRequest(parts, request)) };
    },
  });
  addSignInRoute(app, {
    ...about,
    url: '/api/session/unlock',
    name: 'unlockSession',
    summary: 'Unlock the screen with a PIN or the password',
    input: proofSchema,
    run: async (request, given) => {
      const holder = await holderOf(parts, request, ['locked']);
      const proof = oneProof(given, ['password', 'pin']);
      return answer(await auditing(parts, holder, 'unlock', () => unlockSession(parts, holder, proof)));
    },
  });
  addSignInRoute(app, {
    ...about,
    url: '/api/session/step-up',
    name: 'stepUp',
    summary: 'Prove again who you are, for what asks for it',
    input: proofSchema,
    run: async (request, given) => {
      const holder = await staffOf(parts, request);
      const proof = oneProof(given, ['password', 'code']);
      return answer(await auditing(parts, holder, 'proof', () => stepUp(parts, holder, proof)));
    },
  });
  addSignInRoute(app, {
    ...about,
    url: '/api/session/end',
    name: 'endSession',
    summary: 'Sign out',
    input: recordSchema({}),
    run: async (request) => {
      const holder = await holderOf(parts, request, anyStanding);
      await auditing(parts, holder, 'sign-out', () => endSession(parts.db, holder.session));
      return { value: await sessionDocument(parts, { kind: 'signed-out' }) };
    },
  });
}

type Given = { readonly [name in 'password' | 'code' | 'pin']?: string };

function oneProof(given: Given, allowed: readonly (keyof Given)[]): Proof {
  const { password, code, pin } = given;
  const isOne = Object.keys(given).length === 1 && allowed.some((name) => given[name] !== undefined);
  if (isOne && password !== undefined) return { password };
  if (isOne && code !== undefined) return { code };
  if (isOne && pin !== undefined) return { pin };
  throw new SignInRefused({
    ...{ status: 422, code: 'invalid', detail: 'The input is refused; errors says why.' },
    errors: [{ path: 'body', message: `give one of ${allowed.join(' and ')}` }],
  });
}
