import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import { forgetExpiredChecks } from '../../store/checks.ts';
import { listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import { withTenant } from '../../store/tenant.ts';

export interface ForgettingChecks {
  readonly db: Kysely<Schema>;
  readonly clock: () => Date;
  readonly newId: () => string;
}

const job: Actor = { kind: 'system', id: 'forget-checks', roles: ['system'] };

/** Forgets, in every clinic, the checks that expired and are in nobody's record. */
export async function forgetChecks({ db, clock, newId }: ForgettingChecks): Promise<void> {
  for (const { clinicId } of await listClinics(db)) {
    const tenant = { clinicId, actor: job, requestId: newId() };
    await withTenant(db, tenant, (tx) => forgetExpiredChecks(tx, clinicId, clock()));
  }
}
