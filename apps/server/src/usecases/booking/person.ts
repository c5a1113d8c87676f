import type { TimeRange } from '@junction/scheduling';
import { listPatientsAt, lockAddress } from '../../store/booking/people.ts';
import { listVisitsOfPerson, type Person } from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { plainName } from '../patients/search-key.ts';
import type { ParsedVisitor } from './parse-visitor.ts';

/** Makes two bookings of one address wait for each other, so that nobody is booked twice at one time. */
export const lockPerson = (tx: TenantTx, clinicId: string, email: string): Promise<void> =>
  lockAddress(tx, clinicId, email);

/** Who a visitor may be: patients of that address with that name and day of birth, and the visitor as they wrote themselves. */
export async function findPerson(tx: TenantTx, clinicId: string, visitor: ParsedVisitor): Promise<Person> {
  const patients = await listPatientsAt(tx, clinicId, visitor.email);
  const name = plainName(visitor.name);
  const same = patients.filter(
    (it) => it.birthDate === visitor.birthDate && plainName(`${it.givenName} ${it.familyName}`) === name,
  );
  return { patientIds: same.map((it) => it.patientId), visitor };
}

/** When somebody has visits from now on. */
export async function listBusyOfPerson(
  tx: TenantTx,
  clinicId: string,
  { person, now, except }: { readonly person: Person; readonly now: Date; readonly except?: string },
): Promise<readonly TimeRange[]> {
  const visits = await listVisitsOfPerson(tx, clinicId, { person, from: now });
  return visits.filter(({ visitId }) => visitId !== except).map(({ start, end }) => ({ start, end }));
}
