import {
  accountSchema,
  deviceEndSchema,
  passkeyChallengeSchema,
  passkeyNewSchema,
  passkeyRemovalSchema,
  passwordChangeSchema,
  passwordOnlySchema,
  pinEntrySchema,
  recordSchema,
  recoveryCodesSchema,
  sessionSchema,
  totpCodeSchema,
  totpSetUpSchema,
} from '@junction/contract';
import type { FastifyInstance } from 'fastify';
import {
  beginTotp,
  changePassword,
  confirmTotp,
  dropPasskey,
  endDevice,
  makeRecoveryCodes,
  readAccount,
  removeTotp,
  setPin,
  signOutEverywhere,
} from './account.ts';
import { auditing } from './audit-sign-in.ts';
import { renewSession, type Step } from './keep-session.ts';
import { addPasskey, askForNewPasskey } from './passkeys.ts';
import { siteOf, staffOf } from './request-standing.ts';
import { sessionDocument } from './session-document.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { addSignInRoute } from './sign-in-route.ts';
import { asRegistration } from './webauthn-json.ts';

/** `/api/account…`: what a member of staff sets for themselves. */
export function addAccountRoutes(app: FastifyInstance, parts: SignInParts): void {
  const answer = async ({ standing, cookies }: Step) => ({ value: await sessionDocument(parts, standing), cookies });
  const nothing = { value: {} };
  const post = { method: 'POST', output: recordSchema({}) } as const;
  const renews = { method: 'POST', output: sessionSchema } as const;

  addSignInRoute(app, {
    method: 'GET',
    url: '/api/account',
    name: 'readAccount',
    summary: 'How you sign in, and where you are signed in',
    input: recordSchema({}),
    output: accountSchema,
    run: async (request) => ({
      value: await readAccount(parts, await staffOf(parts, request, { alsoSettingUp: true })),
    }),
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/account/devices/end',
    name: 'endDevice',
    summary: 'Sign out on one device',
    input: deviceEndSchema,
    run: async (request, { sessionId }) => {
      const holder = await staffOf(parts, request);
      await auditing(parts, holder, 'sign-out', () => endDevice(parts, holder.session, sessionId));
      return nothing;
    },
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/account/devices/end-all',
    name: 'signOutEverywhere',
    summary: 'Sign out everywhere, here too',
    input: recordSchema({}),
    run: async (request) => {
      const holder = await staffOf(parts, request);
      await auditing(parts, holder, 'sign-out', () => signOutEverywhere(parts, holder.session));
      return nothing;
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/account/totp',
    name: 'beginTotp',
    summary: 'Begin to set up an authenticator app',
    input: passwordOnlySchema,
    output: totpSetUpSchema,
    run: async (request, { password }) => {
      const begun = await beginTotp(parts, await staffOf(parts, request, { alsoSettingUp: true }), password);
      return { value: { uri: begun.uri, recoveryCodes: [...begun.recoveryCodes] } };
    },
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/totp/confirm',
    name: 'confirmTotp',
    summary: 'Give the first code of a new authenticator app',
    input: totpCodeSchema,
    run: async (request, { code }) => {
      const holder = await staffOf(parts, request, { alsoSettingUp: true });
      return answer(await auditing(parts, holder, 'factor-change', () => confirmTotp(parts, holder, code)));
    },
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/totp/remove',
    name: 'removeTotp',
    summary: 'Remove the authenticator app',
    input: passwordOnlySchema,
    run: async (request, { password }) => {
      const holder = await staffOf(parts, request);
      return answer(await auditing(parts, holder, 'factor-change', () => removeTotp(parts, holder, password)));
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/account/recovery-codes',
    name: 'makeRecoveryCodes',
    summary: 'Make new recovery codes; the ones before are good for nothing any more',
    input: passwordOnlySchema,
    output: recoveryCodesSchema,
    run: async (request, { password }) => {
      const holder = await staffOf(parts, request);
      const made = () => makeRecoveryCodes(parts, holder, password);
      return { value: { recoveryCodes: [...(await auditing(parts, holder, 'factor-change', made))] } };
    },
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/account/passkeys/challenge',
    name: 'askForNewPasskey',
    summary: 'Begin to add a passkey',
    input: recordSchema({}),
    output: passkeyChallengeSchema,
    run: async (request) => {
      const { session } = await staffOf(parts, request, { alsoSettingUp: true, fresh: true });
      const { challengeId, options } = await askForNewPasskey(parts, siteOf(parts, request), session);
      return { value: { challengeId, options: { ...options } } };
    },
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/passkeys',
    name: 'addPasskey',
    summary: 'Add a passkey',
    input: passkeyNewSchema,
    run: async (request, { challengeId, name, response }) => {
      const holder = await staffOf(parts, request, { alsoSettingUp: true, fresh: true });
      const made = { challengeId, name, response: asRegistration(response) };
      const site = siteOf(parts, request);
      await auditing(parts, holder, 'factor-change', () => addPasskey(parts, site, holder.session, made));
      return answer(await renewSession(parts, holder.headers, holder.session, { method: 'passkey' }));
    },
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/account/passkeys/remove',
    name: 'removePasskey',
    summary: 'Remove a passkey',
    input: passkeyRemovalSchema,
    run: async (request, { credentialId }) => {
      const holder = await staffOf(parts, request, { fresh: true });
      await auditing(parts, holder, 'factor-change', () => dropPasskey(parts, holder, credentialId));
      return nothing;
    },
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/password',
    name: 'changePassword',
    summary: 'Change your password; every other device is signed out',
    input: passwordChangeSchema,
    run: async (request, change) => {
      const holder = await staffOf(parts, request);
      return answer(await auditing(parts, holder, 'password-change', () => changePassword(parts, holder, change)));
    },
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/account/pin',
    name: 'setPin',
    summary: 'Set the PIN that unlocks a desk',
    input: pinEntrySchema,
    run: async (request, { pin }) => {
      const holder = await staffOf(parts, request, { fresh: true });
      await auditing(parts, holder, 'factor-change', () => setPin(parts, holder, pin));
      return nothing;
    },
  });
}
