import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import { forgetLapsedHolds } from '../../store/booking/holds.ts';
import { listLapsedVisits } from '../../store/booking/visits.ts';
import { listClinics } from '../../store/clinics.ts';
import type { Schema } from '../../store/schema.ts';
import { withTenant } from '../../store/tenant.ts';
import { untilDone } from '../retry.ts';
import { holdRows } from './hold-rows.ts';

export interface Releasing {
  readonly db: Kysely<Schema>;
  readonly newId: () => string;
}

const job: Actor = { kind: 'system', id: 'release-lapsed', roles: ['system'] };

/** Gives back, in every clinic, the times of visits whose address was not confirmed, and forgets holds that lapsed. */
export async function releaseLapsedTimes({ db, newId }: Releasing): Promise<void> {
  for (const { clinicId } of await listClinics(db)) {
    const now = new Date();
    const tenant = { clinicId, actor: job, requestId: newId() };
    const lapsed = await withTenant(db, tenant, async (tx) => {
      await forgetLapsedHolds(tx, clinicId, now);
      return listLapsedVisits(tx, clinicId, now);
    });
    for (const { resourceIds } of lapsed)
      await untilDone(() => withTenant(db, tenant, (tx) => holdRows(tx, { ...tenant, now, newId }, resourceIds)));
  }
}
