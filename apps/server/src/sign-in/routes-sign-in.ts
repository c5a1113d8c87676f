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
import type { FastifyInstance } from 'fastify';
import { acceptInvitation } from './invitation.ts';
import type { Step } from './keep-session.ts';
import { askForPasskey, signInWithPasskey } from './passkeys.ts';
import { mailPasswordReset, setNewPassword } from './password-reset.ts';
import { checkMailedCode, mailCode, usePrintedCode } from './patient-sign-in.ts';
import { siteOf, visitorOf } from './request-standing.ts';
import { sessionDocument } from './session-document.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { addSignInRoute } from './sign-in-route.ts';
import { type Challenge, proveSecondFactor, signInWithPassword } from './staff-sign-in.ts';
import { asAuthentication } from './webauthn-json.ts';

/** `/api/sign-in/…`: the ways in. */
export function addWaysIn(app: FastifyInstance, parts: SignInParts): void {
  const answer = async ({ standing, cookies }: Step | Challenge) => ({
    value: await sessionDocument(parts, standing),
    cookies,
  });
  const wayIn = { method: 'POST', output: sessionSchema } as const;

  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/password',
    name: 'signInWithPassword',
    summary: 'Sign in as staff with a password',
    input: passwordEntrySchema,
    run: async (request, entry) =>
      answer(await signInWithPassword(parts, await visitorOf(parts, request, entry.clinic), entry)),
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/second-factor',
    name: 'proveSecondFactor',
    summary: 'Give the code that follows the password',
    input: secondFactorSchema,
    run: async (request, entry) =>
      answer(await proveSecondFactor(parts, await visitorOf(parts, request, entry.clinic), entry)),
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
      const visitor = await visitorOf(parts, request, clinic);
      return answer(await signInWithPasskey(parts, visitor, siteOf(parts, request), signed));
    },
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/invitation',
    name: 'acceptInvitation',
    summary: 'Take up an invitation to work in a clinic',
    input: invitationEntrySchema,
    run: async (request, entry) =>
      answer(await acceptInvitation(parts, await visitorOf(parts, request, entry.clinic), entry)),
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
      await setNewPassword(parts, await visitorOf(parts, request, entry.clinic), entry);
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
      answer(await checkMailedCode(parts, await visitorOf(parts, request, entry.clinic), entry)),
  });
  addSignInRoute(app, {
    ...wayIn,
    url: '/api/sign-in/printed-code',
    name: 'usePrintedCode',
    summary: 'Sign in as a patient with a code on paper',
    input: printedCodeEntrySchema,
    run: async (request, { clinic, code }) =>
      answer(await usePrintedCode(parts, await visitorOf(parts, request, clinic), code)),
  });
}
