import {
  codeEntrySchema,
  codeRequestSchema,
  invitationEntrySchema,
  newPasswordEntrySchema,
  passkeyChallengeSchema,
  passkeyEntrySchema,
  passwordEntrySchema,
  passwordResetSchema,
  printedCodeEntrySchema,
  recordSchema,
  secondFactorSchema,
  sessionSchema,
} from '@junction/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { auditingRefusal, type SigningPerson } from './audit-sign-in.ts';
import { acceptInvitation } from './invitation.ts';
import type { Step } from './keep-session.ts';
import { askForPasskey, signInWithPasskey } from './passkeys.ts';
import { mailPasswordReset, setNewPassword } from './password-reset.ts';
import { checkMailedCode, mailCode, usePrintedCode } from './patient-sign-in.ts';
import {
  patientWithEmail,
  staffWhoOwesCode,
  staffWithEmail,
  staffWithPasskey,
  unknownPatient,
  unknownStaff,
} from './refused-people.ts';
import { siteOf, visitorOf } from './request-standing.ts';
import { sessionDocument } from './session-document.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { addSignInRoute } from './sign-in-route.ts';
import { type Challenge, proveSecondFactor, signInWithPassword, type Visitor } from './staff-sign-in.ts';
import { asAuthentication } from './webauthn-json.ts';

interface WayIn<T> {
  /** Who it may be that is refused. */
  readonly who: (visitor: Visitor) => Promise<SigningPerson>;
  readonly way: (visitor: Visitor) => Promise<T>;
}

/** `/api/sign-in/…`: the ways in. */
export function addWaysIn(app: FastifyInstance, parts: SignInParts): void {
  const answer = async ({ standing, cookies }: Step | Challenge) => ({
    value: await sessionDocument(parts, standing),
    cookies,
  });
  /** Goes the way, and has it written down when it is refused. */
  const letIn = async <T>(request: FastifyRequest, clinic: string, { who, way }: WayIn<T>): Promise<T> => {
    const visitor = await visitorOf(parts, request, clinic);
    return auditingRefusal(
      parts,
      visitor,
      () => who(visitor),
      () => way(visitor),
    );
  };
  const wayIn = { method: 'POST', output: sessionSchema } as const;

  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/password',
    name: 'signInWithPassword',
    summary: 'Sign in as staff with a password',
    input: passwordEntrySchema,
    run: async (request, entry) =>
      answer(
        await letIn(request, entry.clinic, {
          who: (visitor) => staffWithEmail(parts, visitor, entry.email),
          way: (visitor) => signInWithPassword(parts, visitor, entry),
        }),
      ),
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/second-factor',
    name: 'proveSecondFactor',
    summary: 'Give the code that follows the password',
    input: secondFactorSchema,
    run: async (request, entry) => {
      // A code that is refused once too often takes away by what it is known whose it was.
      const owing = await staffWhoOwesCode(parts, await visitorOf(parts, request, entry.clinic));
      return answer(
        await letIn(request, entry.clinic, {
          who: async () => owing,
          way: (visitor) => proveSecondFactor(parts, visitor, entry),
        }),
      );
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/sign-in/passkey/challenge',
    name: 'askForPasskey',
    summary: 'Ask for something that a passkey can sign',
    input: recordSchema({}),
    output: passkeyChallengeSchema,
    run: async (request) => {
      const { challengeId, options } = await askForPasskey(parts, siteOf(parts, request), request.ip);
      return { value: { challengeId, options: { ...options } } };
    },
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/passkey',
    name: 'signInWithPasskey',
    summary: 'Sign in as staff with a passkey',
    input: passkeyEntrySchema,
    run: async (request, { clinic, challengeId, response }) => {
      const signed = { challengeId, response: asAuthentication(response) };
      return answer(
        await letIn(request, clinic, {
          who: (visitor) => staffWithPasskey(parts, visitor, response.id),
          way: (visitor) => signInWithPasskey(parts, visitor, siteOf(parts, request), signed),
        }),
      );
    },
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/invitation',
    name: 'acceptInvitation',
    summary: 'Take up an invitation to work in a clinic',
    input: invitationEntrySchema,
    run: async (request, entry) =>
      answer(
        await letIn(request, entry.clinic, {
          who: async () => unknownStaff,
          way: (visitor) => acceptInvitation(parts, visitor, entry),
        }),
      ),
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/sign-in/password-reset',
    name: 'askForNewPassword',
    summary:
      'Have a link mailed with which staff set a forgotten password anew; the answer is the same for every address',
    input: passwordResetSchema,
    output: recordSchema({}),
    status: 202,
    run: async (request, { clinic, email }) => {
      await mailPasswordReset(parts, await visitorOf(parts, request, clinic), email);
      return { value: {} };
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/sign-in/new-password',
    name: 'setNewPassword',
    summary: 'Set a forgotten password anew with the mailed link; every device is signed out',
    input: newPasswordEntrySchema,
    output: recordSchema({}),
    run: async (request, entry) => {
      await letIn(request, entry.clinic, {
        who: async () => unknownStaff,
        way: (visitor) => setNewPassword(parts, visitor, entry),
      });
      return { value: {} };
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/sign-in/code',
    name: 'mailCode',
    summary: 'Have a code mailed to a patient’s address; the answer is the same for every address',
    input: codeRequestSchema,
    output: recordSchema({}),
    status: 202,
    run: async (request, { clinic, email }) => {
      await mailCode(parts, await visitorOf(parts, request, clinic), email);
      return { value: {} };
    },
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/code/check',
    name: 'checkMailedCode',
    summary: 'Sign in as a patient with a mailed code',
    input: codeEntrySchema,
    run: async (request, entry) =>
      answer(
        await letIn(request, entry.clinic, {
          who: (visitor) => patientWithEmail(parts, visitor, entry.email),
          way: (visitor) => checkMailedCode(parts, visitor, entry),
        }),
      ),
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/printed-code',
    name: 'usePrintedCode',
    summary: 'Sign in as a patient with a code on paper',
    input: printedCodeEntrySchema,
    run: async (request, { clinic, code }) =>
      answer(
        await letIn(request, clinic, {
          who: async () => unknownPatient,
          way: (visitor) => usePrintedCode(parts, visitor, code),
        }),
      ),
  });
}
