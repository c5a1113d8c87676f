import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Schema } from './schema.ts';
import type { TenantSchema } from './tenant-schema.ts';

/** For whom a transaction is, and why. */
export interface TenantContext {
  readonly clinicId: string;
  readonly actor: Actor;
  readonly requestId: string;
}

declare const ofOneClinic: unique symbol;

/** A transaction of one clinic. Only `withTenant` makes one, so nothing reaches a clinic's tables any other way. */
export type TenantTx = Transaction<TenantSchema> & { readonly [ofOneClinic]: true };

/**
 * Runs `work` in one transaction that may see and write the rows of the context's clinic only: the database's own
 * row-level security says so, whatever the SQL. Commits when `work` returns, takes everything back when it throws.
 */
export function withTenant<T>(
  db: Kysely<Schema>,
  context: TenantContext,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    // Local to the transaction, so that a pooled connection, ours or pgbouncer's, carries nothing over.
    await sql`select set_config('app.clinic_id', ${context.clinicId}, true),
      set_config('app.actor', ${`${context.actor.kind}:${context.actor.id}`}, true),
      set_config('app.request_id', ${context.requestId}, true)`.execute(transaction);
    return work(transaction as unknown as TenantTx); // The one place that opens the tables of a clinic.
  });
}
