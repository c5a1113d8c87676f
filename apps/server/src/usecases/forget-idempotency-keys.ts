import type { Kysely } from 'kysely';
import { listClinics } from '../store/clinics.ts';
import { forgetOldKeys } from '../store/idempotency-keys.ts';
import type { Schema } from '../store/schema.ts';
import { withTenant } from '../store/tenant.ts';

export interface Forgetting {
  readonly db: Kysely<Schema>;
  readonly newId: () => string;
}

/** Forgets in every clinic what requests of more than a day ago were answered. */
export async function forgetIdempotencyKeys({ db, newId }: Forgetting): Promise<void> {
  const actor = { kind: 'system', id: 'key-keeper', roles: ['system'] } as const;
  for (const { clinicId } of await listClinics(db)) {
    await withTenant(db, { clinicId, actor, requestId: newId() }, (tx) => forgetOldKeys(tx, clinicId));
  }
}
