import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { listClinics } from '../../store/clinics.ts';
import { type HomePlan, listRunningPlans } from '../../store/home/home-plans.ts';
import { listEntriesOf } from '../../store/patients.ts';
import type { Schema } from '../../store/schema.ts';
import { withTenant } from '../../store/tenant.ts';
import type { Assessor } from '../assess-case.ts';
import { dayOf } from './home-day.ts';
import { raiseSignals, signalsOfCourse } from './raise-signals.ts';
import { readCourse } from './read-course.ts';

export interface WatchingPlans {
  readonly db: Kysely<Schema>;
  readonly assessor: Assessor;
  readonly clock: () => Date;
  readonly newId: () => string;
}

const job: Actor = { kind: 'system', id: 'watch-plans', roles: ['system'] };

/** Looks at every plan that runs, in every clinic, for what nobody sent: silence, and a re-assessment that is due. */
export async function watchPlans({ db, assessor, clock, newId }: WatchingPlans): Promise<void> {
  const now = clock();
  for (const { clinicId } of await listClinics(db)) {
    const tenant = () => ({ clinicId, actor: job, requestId: newId() });
    const { plans, zone } = await withTenant(db, tenant(), async (tx) => ({
      plans: await listRunningPlans(tx, clinicId),
      zone: (await findClinicSettings(tx, clinicId))?.timeZone ?? 'UTC',
    }));
    const look = (plan: HomePlan) =>
      withTenant(db, tenant(), async (tx) => {
        const patientIds = await listEntriesOf(tx, clinicId, plan.patientId);
        const today = dayOf(now, zone);
        const course = await readCourse(tx, { clinicId, assessor }, { plan, patientIds, zone, today });
        await raiseSignals(tx, { clinicId, now, newId }, signalsOfCourse({ plan }, course));
      });
    for (const plan of plans) await look(plan);
  }
}
