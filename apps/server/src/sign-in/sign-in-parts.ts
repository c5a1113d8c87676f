import type { Kysely } from 'kysely';
import type { Log } from '../log.ts';
import type { Schema } from '../store/schema.ts';
import type { Auth } from './auth.ts';
import type { Later } from './later.ts';

/** What signing in is made of. */
export interface SignInParts {
  readonly db: Kysely<Schema>;
  readonly auth: Auth;
  /** Keys the hashes by which attempts and codes are kept. */
  readonly secret: string;
  readonly publicUrl: string | undefined;
  /** True where everyone who reaches the server may be anyone: sample staff have passwords that are in the sources. */
  readonly allowsSamples: boolean;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly later: Later;
  readonly log: Log;
}
