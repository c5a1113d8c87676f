import { urgentAlerts } from '@junction/check';
import type { CheckLink } from '@junction/contract';
import { holdCheck, linkCheck, type StoredCheck } from '../../store/checks.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { Assessor } from '../assess-case.ts';
import type { PublicContext, PublicParts } from '../booking/public-runner.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { isCheckSecret } from './check-secret.ts';

/** The check that is sent along with a booking. Refused where it is not kept any more, and where it should not wait for a visit. */
export async function checkOfBooking(
  tx: TenantTx,
  { clinicId, now }: PublicContext,
  { parts, link, phone }: { readonly parts: PublicParts; readonly link: CheckLink; readonly phone: string | null },
): Promise<Outcome<StoredCheck>> {
  const { check: checkId, secret } = link;
  const kept = isCheckSecret(parts.secret, clinicId, checkId, secret)
    ? await holdCheck(tx, clinicId, checkId)
    : undefined;
  if (kept === undefined || kept.content === null || kept.expiresAt <= now)
    return refuse({ kind: 'invalid', problems: [{ path: 'intake.check', message: 'is no check that is kept here' }] });
  return urgentRefusal(parts.assessor, kept.content.answers, phone) ?? done(kept, []);
}

function urgentRefusal({ kb }: Assessor, answers: Parameters<typeof urgentAlerts>[1], phone: string | null) {
  const alerts = urgentAlerts(kb, answers);
  const [first] = alerts;
  if (first === undefined) return undefined;
  const advice = [...new Set(alerts.map(({ patientAdvice }) => patientAdvice))];
  return refuse({ kind: 'urgent', urgency: first.urgency, advice, phone });
}

/** Links the check to the visit, unless it is in a record already: it is said once. */
export async function linkToVisit(
  tx: TenantTx,
  { clinicId }: PublicContext,
  { check, visitId }: { readonly check: StoredCheck; readonly visitId: string },
): Promise<void> {
  if (check.patientId === null) await linkCheck(tx, clinicId, { checkId: check.checkId, visitId });
}
