import { betterAuth } from 'better-auth';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { sessionPlugin } from './session-plugin.ts';

export interface AuthParts {
  readonly db: Kysely<Schema>;
  readonly secret: string;
  readonly publicUrl: string | undefined;
}

/** No session is older than this, whatever is done with it. */
export const longestSessionHours = 12;

/** How long a code that was mailed to a patient holds, and how often it may be tried. */
export const mailedCode = { minutes: 10, tries: 3 } as const;

/** The header in which our own code tells the address that a request came from. */
export const addressHeader = 'x-junction-address';

/** The header in which our own code tells the number of a request. */
export const requestHeader = 'x-junction-request';

/**
 * better-auth over its own schema `auth`. Nothing of it is served: our routes call it. Staff are its users by their
 * e-mail address and have a password; patients are its users by the id of their contact point and have none.
 */
export function createAuth({ db, secret, publicUrl }: AuthParts) {
  const isHttps = publicUrl?.startsWith('https:') === true;
  const cookie = (name: string) => ({
    name: `${isHttps ? '__Host-' : ''}junction_${name}`,
    attributes: { secure: isHttps },
  });
  return betterAuth({
    appName: 'Junction',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: { db: db.withSchema('auth'), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    session: {
      expiresIn: longestSessionHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        clinicId: { type: 'string', required: false, input: false },
        actorKind: { type: 'string', required: false, input: false },
        actorId: { type: 'string', required: false, input: false },
        method: { type: 'string', required: false, input: false },
        seenAt: { type: 'date', required: false, input: false },
        lockedAt: { type: 'date', required: false, input: false },
        steppedUpAt: { type: 'date', required: false, input: false },
        failedUnlocks: { type: 'number', required: false, input: false },
      },
    },
    advanced: {
      useSecureCookies: false, // The names below carry the stricter prefix.
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookies: { session_token: cookie('session'), two_factor: cookie('two_factor'), dont_remember: cookie('brief') },
    },
    plugins: [
      twoFactor({ issuer: 'Junction', accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 } }),
      emailOTP({
        otpLength: 6,
        expiresIn: mailedCode.minutes * 60,
        allowedAttempts: mailedCode.tries,
        storeOTP: 'hashed',
        sendVerificationOTP: async () => undefined, // Made with createVerificationOTP and mailed by us.
      }),
      sessionPlugin,
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
