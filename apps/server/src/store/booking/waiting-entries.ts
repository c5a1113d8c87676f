import type { WaitingView, WaitingWish } from '@junction/contract';
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

export async function insertWaiting(
  tx: TenantTx,
  clinicId: string,
  entry: WaitingWish & { readonly id: string },
): Promise<void> {
  const { practitioners, place } = entry;
  await sql`insert into waiting_entries (clinic_id, waiting_id, patient_id, service_id, place_id, practitioner_ids, times,
      from_date, to_date, notice_minutes, urgency, note)
    values (${clinicId}, ${entry.id}, ${entry.patient}, ${entry.service}, ${place === 'any' ? null : place},
      ${practitioners === 'any' ? null : practitioners}::uuid[], ${JSON.stringify(entry.times)}::jsonb,
      ${entry.from}::date, ${entry.to}::date, ${entry.noticeMinutes}, ${entry.urgency}, ${entry.note})`.execute(tx);
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updateWaiting(
  tx: TenantTx,
  clinicId: string,
  entry: Omit<WaitingWish, 'patient'> & Pick<WaitingView, 'id' | 'version' | 'state'>,
): Promise<boolean> {
  const { practitioners, place } = entry;
  const { numAffectedRows } = await sql`update waiting_entries set service_id = ${entry.service},
      place_id = ${place === 'any' ? null : place}, practitioner_ids = ${practitioners === 'any' ? null : practitioners}::uuid[],
      times = ${JSON.stringify(entry.times)}::jsonb, from_date = ${entry.from}::date, to_date = ${entry.to}::date,
      notice_minutes = ${entry.noticeMinutes}, urgency = ${entry.urgency}, note = ${entry.note}, state = ${entry.state},
      version = version + 1
    where clinic_id = ${clinicId} and waiting_id = ${entry.id} and version = ${entry.version}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function findWaiting(tx: TenantTx, clinicId: string, id: string): Promise<WaitingView | undefined> {
  return (await selectWaiting(tx, clinicId, sql`w.waiting_id = ${id}`))[0];
}

/** Those who wait now, the most urgent first, then who has waited longest. */
export const listWaiting = (tx: TenantTx, clinicId: string): Promise<readonly WaitingView[]> =>
  selectWaiting(tx, clinicId, sql`w.state in ('waiting', 'offered')`);

async function selectWaiting(
  tx: TenantTx,
  clinicId: string,
  condition: RawBuilder<unknown>,
): Promise<readonly WaitingView[]> {
  const { rows } = await sql<WaitingView & { readonly sinceAt: Date }>`
    select w.waiting_id as id, w.version,
      json_build_object('id', p.patient_id, 'name', concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name))
        as patient,
      (select c.value from patient_contacts pc
         join contact_points c on c.clinic_id = pc.clinic_id and c.contact_point_id = pc.contact_point_id
       where pc.clinic_id = w.clinic_id and pc.patient_id = w.patient_id and pc.removed_at is null and c.kind = 'phone'
       order by pc.added_at desc limit 1) as phone,
      w.service_id as service, coalesce(w.place_id::text, 'any') as place,
      coalesce(to_jsonb(w.practitioner_ids), '"any"') as practitioners, w.times, w.from_date::text as "from",
      w.to_date::text as "to", w.notice_minutes as "noticeMinutes", w.urgency, w.note, w.state, w.since as "sinceAt"
    from waiting_entries w join patients p on p.clinic_id = w.clinic_id and p.patient_id = w.patient_id
    where w.clinic_id = ${clinicId} and ${condition}
    order by array_position(array['urgent', 'soon', 'routine'], w.urgency), w.since, w.waiting_id limit 500`.execute(
    tx,
  );
  return rows.map(({ sinceAt, ...entry }) => ({ ...entry, since: sinceAt.toISOString() }));
}
