import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { authTables } from './sign-in-schema.ts';

/** What the user can prove themselves with beside the password. */
export interface Factors {
  readonly hasTotp: boolean;
  readonly passkeys: readonly Passkey[];
}

export interface Passkey {
  readonly credentialId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export async function listFactors(db: Kysely<Schema>, userId: string): Promise<Factors> {
  const tables = authTables(db);
  const totp = await tables
    .selectFrom('twoFactor')
    .select('userId')
    .where('userId', '=', userId)
    .where('verified', '=', true)
    .executeTakeFirst();
  const passkeys = await tables
    .selectFrom('passkeys')
    .select(['credential_id', 'name', 'created_at', 'used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return {
    hasTotp: totp !== undefined,
    passkeys: passkeys.map((row) => ({
      credentialId: row.credential_id,
      name: row.name,
      createdAt: row.created_at,
      usedAt: row.used_at,
    })),
  };
}

/** The hash of the user's password; undefined: the user has none. */
export async function findPasswordHash(db: Kysely<Schema>, userId: string): Promise<string | undefined> {
  const row = await authTables(db)
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** False when the user has used this code before: a code is good once. */
export async function useCodeOnce(db: Kysely<Schema>, userId: string, codeKey: Buffer): Promise<boolean> {
  const tables = authTables(db);
  await tables
    .deleteFrom('used_codes')
    .where('user_id', '=', userId)
    .where('used_at', '<', sql<Date>`now() - interval '10 minutes'`)
    .execute();
  const added = await tables
    .insertInto('used_codes')
    .values({ user_id: userId, code_key: codeKey })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export interface StoredPasskey {
  readonly credentialId: string;
  readonly userId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

export async function findPasskey(db: Kysely<Schema>, credentialId: string): Promise<StoredPasskey | undefined> {
  const row = await authTables(db)
    .selectFrom('passkeys')
    .select(['credential_id', 'user_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return (
    row && {
      credentialId: row.credential_id,
      userId: row.user_id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
      transports: row.transports,
    }
  );
}

/** False when the key is somebody's already. */
export async function insertPasskey(
  db: Kysely<Schema>,
  passkey: StoredPasskey & { readonly name: string },
): Promise<boolean> {
  const added = await authTables(db)
    .insertInto('passkeys')
    .values({
      credential_id: passkey.credentialId,
      user_id: passkey.userId,
      name: passkey.name,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Writes down that the key was used. False when its counter went back: the key was copied. */
export async function advancePasskey(db: Kysely<Schema>, credentialId: string, counter: number): Promise<boolean> {
  const updated = await authTables(db)
    .updateTable('passkeys')
    .set({ counter, used_at: sql<Date>`now()` })
    .where('credential_id', '=', credentialId)
    .where(sql<boolean>`(counter = 0 and ${counter}::bigint = 0 or counter < ${counter}::bigint)`)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function removePasskey(
  db: Kysely<Schema>,
  { userId, credentialId }: { readonly userId: string; readonly credentialId: string },
): Promise<boolean> {
  const removed = await authTables(db)
    .deleteFrom('passkeys')
    .where('user_id', '=', userId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
