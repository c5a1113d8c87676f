import type { SessionState } from '@junction/contract';

/** Who is signed in. */
export type Person = NonNullable<SessionState['person']>;
