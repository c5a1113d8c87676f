import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

export interface KeyUse {
  readonly actorId: string;
  readonly key: string;
  readonly useCase: string;
  readonly inputHash: Buffer;
}

/** `fresh`: nobody used the key. `same`: it was used for just this, and `answer` is what was answered. `other`: for something else. */
export type KeyClaim =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'same'; readonly answer: unknown }
  | { readonly kind: 'other' };

/** Claims the key for this transaction. Waits for one that is claiming it now, and then sees what it answered. */
export async function claimKey(tx: TenantTx, clinicId: string, use: KeyUse): Promise<KeyClaim> {
  const added = await tx
    .insertInto('idempotency_keys')
    .values({
      clinic_id: clinicId,
      actor_id: use.actorId,
      key: use.key,
      use_case: use.useCase,
      input_hash: use.inputHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return { kind: 'fresh' };
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['use_case', 'input_hash', 'answer'])
    .where('clinic_id', '=', clinicId)
    .where('actor_id', '=', use.actorId)
    .where('key', '=', use.key)
    .executeTakeFirstOrThrow();
  const isSame = row.use_case === use.useCase && row.input_hash.equals(use.inputHash);
  if (!isSame) return { kind: 'other' };
  // Refused as stale, which keeps no answer: it is judged anew.
  return row.answer === null ? { kind: 'fresh' } : { kind: 'same', answer: row.answer };
}

export async function keepAnswer(tx: TenantTx, clinicId: string, use: KeyUse, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer) })
    .where('clinic_id', '=', clinicId)
    .where('actor_id', '=', use.actorId)
    .where('key', '=', use.key)
    .execute();
}

/** Forgets keys after a day: a client that tries again does so within minutes. */
export async function forgetOldKeys(tx: TenantTx, clinicId: string): Promise<void> {
  await sql`delete from idempotency_keys where clinic_id = ${clinicId} and created_at < now() - interval '1 day'`.execute(
    tx,
  );
}
