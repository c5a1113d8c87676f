import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { type AuthSessionRow, type AuthTables, authTables } from './sign-in-schema.ts';

/** What a session may be told. A new token ends the old one: whoever has it is signed out. */
export type SessionChange = Partial<
  Pick<
    AuthSessionRow,
    | 'token'
    | 'clinicId'
    | 'actorKind'
    | 'actorId'
    | 'method'
    | 'createdAt'
    | 'expiresAt'
    | 'seenAt'
    | 'lockedAt'
    | 'steppedUpAt'
    | 'failedUnlocks'
  >
>;

export async function changeSession(db: Kysely<Schema>, sessionId: string, change: SessionChange): Promise<void> {
  await authTables(db).updateTable('session').set(change).where('id', '=', sessionId).execute();
}

/** False when the session was locked before. */
export async function lockIfOpen(db: Kysely<Schema>, sessionId: string, lockedAt: Date): Promise<boolean> {
  const locked = await authTables(db)
    .updateTable('session')
    .set({ lockedAt })
    .where('id', '=', sessionId)
    .where('lockedAt', 'is', null)
    .executeTakeFirst();
  return locked.numUpdatedRows === 1n;
}

/** Counts a wrong secret at a locked session and returns how many there were. */
export async function countFailedUnlock(db: Kysely<Schema>, sessionId: string): Promise<number> {
  const row = await authTables(db)
    .updateTable('session')
    .set({ failedUnlocks: sql<number>`coalesce("failedUnlocks", 0) + 1` })
    .where('id', '=', sessionId)
    .returning('failedUnlocks')
    .executeTakeFirst();
  return row?.failedUnlocks ?? 0;
}

export interface Device {
  readonly sessionId: string;
  readonly signedInAt: Date;
  readonly seenAt: Date;
  readonly userAgent: string;
  readonly address: string;
}

/** Whose sessions are meant: those of one user, or those that act in a clinic as one person, whoever signed in. */
export type SessionsOf =
  | { readonly userId: string }
  | { readonly clinicId: string; readonly actorKind: string; readonly actorId: string };

const sessionsOf = (of: SessionsOf) => (eb: ExpressionBuilder<AuthTables, 'session'>) =>
  'userId' in of
    ? eb('userId', '=', of.userId)
    : eb.and({ clinicId: of.clinicId, actorKind: of.actorKind, actorId: of.actorId });

/** Where they are signed in now, the last used first. */
export async function listDevices(db: Kysely<Schema>, of: SessionsOf): Promise<readonly Device[]> {
  const rows = await authTables(db)
    .selectFrom('session')
    .select(['id', 'createdAt', 'seenAt', 'userAgent', 'ipAddress'])
    .where(sessionsOf(of))
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy(sql`coalesce("seenAt", "createdAt")`, 'desc')
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    signedInAt: row.createdAt,
    seenAt: row.seenAt ?? row.createdAt,
    userAgent: row.userAgent ?? '',
    address: row.ipAddress ?? '',
  }));
}

/** False when there is no such session among theirs. */
export async function endSession(
  db: Kysely<Schema>,
  { sessionId, ...of }: SessionsOf & { readonly sessionId: string },
): Promise<boolean> {
  const ended = await authTables(db)
    .deleteFrom('session')
    .where('id', '=', sessionId)
    .where(sessionsOf(of))
    .executeTakeFirst();
  return ended.numDeletedRows === 1n;
}

/** Signs them out everywhere, but for one session where it is named. */
export async function endSessions(
  db: Kysely<Schema>,
  { except, ...of }: SessionsOf & { readonly except?: string },
): Promise<void> {
  let ending = authTables(db).deleteFrom('session').where(sessionsOf(of));
  if (except !== undefined) ending = ending.where('id', '<>', except);
  await ending.execute();
}
