import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

export interface AttemptLimit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts one more attempt in the window of the key, which begins with its first. Returns the seconds until the window
 * ends when there were too many, and 0 otherwise. All servers count together.
 */
export async function countAttempt(db: Kysely<Schema>, key: Buffer, { most, seconds }: AttemptLimit): Promise<number> {
  const { rows } = await sql<{ count: number; left: number }>`
    insert into auth.attempts as a (attempt_key, count, ends_at)
    values (${key}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (attempt_key) do update set
      count = case when a.ends_at <= clock_timestamp() then 1 else a.count + 1 end,
      ends_at = case when a.ends_at <= clock_timestamp() then excluded.ends_at else a.ends_at end
    returning count, ceil(extract(epoch from ends_at - clock_timestamp()))::int as left`.execute(db);
  const row = rows[0];
  return row === undefined || row.count <= most ? 0 : Math.max(1, row.left);
}

/** Takes one attempt back: it was right after all. */
export async function takeBackAttempt(db: Kysely<Schema>, key: Buffer): Promise<void> {
  await sql`update auth.attempts set count = count - 1 where attempt_key = ${key} and count > 1`.execute(db);
}

/** Begins again for the key: who it stands for has proved themselves. */
export async function forgetAttempts(db: Kysely<Schema>, key: Buffer): Promise<void> {
  await sql`delete from auth.attempts where attempt_key = ${key}`.execute(db);
}

/**
 * Voids what the user has begun and not ended: second proofs owed after an old password, and mailed links. With a prefix
 * only what is kept under it.
 */
export async function forgetBegunProofs(db: Kysely<Schema>, userId: string, prefix = ''): Promise<void> {
  await sql`delete from auth.verification where "value" = ${userId} and starts_with("identifier", ${prefix})`.execute(
    db,
  );
}

/** Removes the windows that are over, codes that were not used and sessions that ended. */
export async function removeOldSignInRows(db: Kysely<Schema>): Promise<void> {
  await sql`delete from auth.attempts where ends_at < now()`.execute(db);
  await sql`delete from auth.verification where "expiresAt" < now()`.execute(db);
  await sql`delete from auth.session where "expiresAt" < now()`.execute(db);
}
