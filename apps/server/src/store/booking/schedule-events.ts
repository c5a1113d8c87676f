import type { ScheduleEvent } from '@junction/contract';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** The channel on which servers hear of changes. */
export const scheduleChannel = 'junction_schedule';

/** Tells every server, once this transaction commits, that something changed. It says nothing of a patient. */
export async function tellSchedule(tx: TenantTx, clinicId: string, events: readonly ScheduleEvent[]): Promise<void> {
  if (events.length === 0) return;
  const texts = events.map((event) => JSON.stringify({ clinicId, ...event }));
  await sql`select pg_notify(${scheduleChannel}, it) from unnest(${texts}::text[]) it`.execute(tx);
}
