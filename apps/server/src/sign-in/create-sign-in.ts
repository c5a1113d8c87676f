import { createAuth } from './auth.ts';
import { createLater } from './later.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** Everything that signing in needs, over the database of the server. */
export function createSignIn(options: Omit<SignInParts, 'auth' | 'later'>): SignInParts {
  const { db, secret, publicUrl, log } = options;
  return { ...options, auth: createAuth({ db, secret, publicUrl }), later: createLater(log) };
}
