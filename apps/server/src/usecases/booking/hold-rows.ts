import { lockBookables, releaseLapsed } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import type { TenantContext, TenantTx } from '../../store/tenant.ts';

export interface BookingContext extends TenantContext {
  readonly now: Date;
  readonly newId: () => string;
}

/** Holds these practitioners, rooms and devices until the transaction ends, and gives back what lapsed of them. */
export async function holdRows(tx: TenantTx, context: BookingContext, resourceIds: readonly string[]): Promise<void> {
  const { clinicId, now, newId } = context;
  await lockBookables(tx, clinicId, resourceIds);
  const lapsed = await releaseLapsed(tx, clinicId, { resourceIds, now });
  for (const { visitId } of lapsed) {
    const change = { visitId, what: 'lapsed', before: null, after: { state: 'cancelled' }, reason: 'not confirmed' };
    await insertVisitChange(tx, context, { ...change, changeId: newId() });
  }
  const events = lapsed.map(({ visitId, version }) => ({ kind: 'visit', id: visitId, version }) as const);
  await tellSchedule(tx, clinicId, events);
}
