import { deviceEndSchema, ownPlaceSchema, recordSchema } from '@junction/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { auditing } from './audit-sign-in.ts';
import { endOwnDevice, type PatientHolder, readOwnPlace, signOutOwnDevices } from './own-place.ts';
import { holderOf } from './request-standing.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { notSignedIn } from './sign-in-refused.ts';
import { addSignInRoute } from './sign-in-route.ts';

/** `/api/own…`: what a patient, or one who acts for patients, has of their own. */
export function addOwnPlaceRoutes(app: FastifyInstance, parts: SignInParts): void {
  const post = { method: 'POST', output: recordSchema({}) } as const;

  addSignInRoute(app, {
    method: 'GET',
    url: '/api/own',
    name: 'readOwnPlace',
    summary: 'Whose records you may see, and where you are signed in',
    input: recordSchema({}),
    output: ownPlaceSchema,
    run: async (request) => ({ value: await readOwnPlace(parts, await patientOf(parts, request)) }),
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/own/devices/end',
    name: 'endOwnDevice',
    summary: 'Sign out on one of your devices',
    input: deviceEndSchema,
    run: async (request, { sessionId }) => {
      const holder = await patientOf(parts, request);
      await auditing(parts, holder, 'sign-out', () => endOwnDevice(parts, holder, sessionId));
      return { value: {} };
    },
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/own/devices/end-all',
    name: 'signOutOwnDevices',
    summary: 'Sign out everywhere, here too',
    input: recordSchema({}),
    run: async (request) => {
      const holder = await patientOf(parts, request);
      await auditing(parts, holder, 'sign-out', () => signOutOwnDevices(parts, holder));
      return { value: {} };
    },
  });
}

async function patientOf(parts: SignInParts, request: FastifyRequest): Promise<PatientHolder> {
  const { headers, session, standing } = await holderOf(parts, request, ['active']);
  if (!('person' in standing) || standing.person.kind === 'staff') throw notSignedIn();
  return { headers, session, clinicId: standing.clinicId, person: standing.person };
}
