import type { Kysely } from 'kysely';
import type { Schema } from '../../store/schema.ts';
import { removeOldSignInRows } from '../../store/sign-in/attempts.ts';

/** Forgets sessions that ended, codes that nobody used in time and tries that no longer count. */
export const forgetOldSignIns = (db: Kysely<Schema>): Promise<void> => removeOldSignInRows(db);
