import { invariant } from '@junction/kernel';
import type { Case } from '@junction/reasoning';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { findHomePlan, type HomePlan } from '../../store/home/home-plans.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { findSignature } from '../../store/signatures.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { parseContent } from '../encounters/signed-content.ts';
import { subjectOf, type UseCaseContext } from '../use-case.ts';
import { dayOf } from './home-day.ts';

/** Where everything at home begins: the patient, their plan, and the day in the clinic. */
export interface HomeBase {
  readonly patientId: string;
  /** The patient's entries, merged ones included. */
  readonly patientIds: readonly string[];
  /** The plan that runs, or the one that ended last. */
  readonly plan: HomePlan | undefined;
  readonly zone: string;
  readonly today: string;
  readonly phone: string | null;
}

export async function loadHome(tx: TenantTx, context: UseCaseContext): Promise<HomeBase> {
  const { clinicId, now } = context;
  const patientId = subjectOf(context);
  const settings = await findClinicSettings(tx, clinicId);
  invariant(settings !== undefined, 'the clinic of a transaction is there');
  const patientIds = await listEntriesOf(tx, clinicId, patientId);
  const plan = await findHomePlan(tx, clinicId, patientIds);
  const zone = settings.timeZone;
  return { patientId, patientIds, plan, zone, today: dayOf(now, zone), phone: settings.phone };
}

/** What was known at the visit that the plan comes from; nothing where there was none. */
export async function knownCase(tx: TenantTx, clinicId: string, plan: HomePlan | undefined): Promise<Case> {
  const signature = plan && (await findSignature(tx, clinicId, plan.encounterId));
  return signature === undefined
    ? { patient: {}, setting: 'chiropractic', observations: [] }
    : parseContent(signature.content).case;
}
