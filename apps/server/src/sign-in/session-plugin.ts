import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** What our own code needs of the session cookie. None of it can be reached from outside: the server calls it. */
export const sessionPlugin = {
  id: 'junction-session',
  endpoints: {
    /** Begins a session of the user and sets its cookie. */
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: aBodyWith('userId') }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
      if (user === null) throw new APIError('UNAUTHORIZED');
      const session = await ctx.context.internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return { token: session.token };
    }),
    /** Sets the cookie of a session that got a new token. */
    sendSession: createAuthEndpoint.serverOnly({ method: 'POST', body: aBodyWith('token') }, async (ctx) => {
      const found = await ctx.context.internalAdapter.findSession(ctx.body.token);
      if (found === null) throw new APIError('UNAUTHORIZED');
      await setSessionCookie(ctx, found);
      return {};
    }),
  },
} satisfies BetterAuthPlugin;

/** The shape of a body with one text, as a standard schema: our own code alone sends it. */
function aBodyWith<N extends string>(name: N) {
  type Body = Readonly<Record<N, string>>;
  const isBody = (value: unknown): value is Body =>
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string';
  return {
    '~standard': {
      version: 1,
      vendor: 'junction',
      validate: (value: unknown) => (isBody(value) ? { value } : { issues: [{ message: `needs ${name}` }] }),
      types: undefined as { readonly input: Body; readonly output: Body } | undefined, // Only for the compiler.
    },
  } as const;
}
