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
      await endDevice(parts, (await staffOf(parts, request)).session, sessionId);
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
      await signOutEverywhere(parts, (await staffOf(parts, request)).session);
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
    run: async (request, { code }) =>
      answer(await confirmTotp(parts, await staffOf(parts, request, { alsoSettingUp: true }), code)),
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/totp/remove',
    name: 'removeTotp',
    summary: 'Remove the authenticator app',
    input: passwordOnlySchema,
    run: async (request, { password }) => answer(await removeTotp(parts, await staffOf(parts, request), password)),
  });
  addSignInRoute(app, {
    method: 'POST',
    url: '/api/account/recovery-codes',
    name: 'makeRecoveryCodes',
    summary: 'Make new recovery codes; the ones before are good for nothing any more',
    input: passwordOnlySchema,
    output: recoveryCodesSchema,
    run: async (request, { password }) => ({
      value: { recoveryCodes: [...(await makeRecoveryCodes(parts, await staffOf(parts, request), password))] },
    }),
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
      await addPasskey(parts, siteOf(parts, request), holder.session, made);
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
      await dropPasskey(parts, await staffOf(parts, request, { fresh: true }), credentialId);
      return nothing;
    },
  });
  addSignInRoute(app, {
    ...renews,
    url: '/api/account/password',
    name: 'changePassword',
    summary: 'Change your password; every other device is signed out',
    input: passwordChangeSchema,
    run: async (request, change) => answer(await changePassword(parts, await staffOf(parts, request), change)),
  });
  addSignInRoute(app, {
    ...post,
    url: '/api/account/pin',
    name: 'setPin',
    summary: 'Set the PIN that unlocks a desk',
    input: pinEntrySchema,
    run: async (request, { pin }) => {
      await setPin(parts, await staffOf(parts, request, { fresh: true }), pin);
      return nothing;
    },
  });
}
