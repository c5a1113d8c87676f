import type { DeskVisit, VisitState } from '@junction/contract';
import type { TimeRange } from '@junction/scheduling';
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** Somebody who booked and is no patient yet, or has not proved to be one. */
export interface Visitor {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly language: 'en' | 'es';
}

export interface Visit {
  readonly visitId: string;
  readonly version: number;
  readonly patientId: string | null;
  readonly patientName: string | null;
  readonly visitor: Visitor | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly serviceId: string;
  readonly practitionerId: string;
  readonly placeId: string;
  readonly resourceIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly state: VisitState;
  readonly bookedBy: DeskVisit['bookedBy'];
  readonly seriesId: string | null;
  readonly confirmBy: Date | null;
  readonly codeTries: number;
  readonly language: 'en' | 'es';
  readonly note: string | null;
  readonly overlapReason: string | null;
  readonly isUrgent: boolean;
  readonly cancelReason: string | null;
}

export interface NewVisit {
  readonly visitId: string;
  readonly patientId: string | null;
  readonly visitor: Visitor | null;
  readonly serviceId: string;
  readonly practitionerId: string;
  readonly placeId: string;
  readonly resourceIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly state: VisitState;
  readonly bookedBy: DeskVisit['bookedBy'];
  readonly seriesId?: string;
  readonly confirmBy: Date | null;
  readonly language: 'en' | 'es';
  readonly note: string | null;
  readonly overlapReason: string | null;
  readonly isUrgent: boolean;
  readonly isSample?: boolean;
}

export async function insertVisit(tx: TenantTx, clinicId: string, visit: NewVisit): Promise<void> {
  await sql`insert into visits (clinic_id, visit_id, patient_id, visitor, service_id, practitioner_id, place_id,
      resource_ids, starts_at, ends_at, state, booked_by, series_id, confirm_by, language, note, overlap_reason,
      has_urgent_flag, is_sample)
    values (${clinicId}, ${visit.visitId}, ${visit.patientId},
      ${visit.visitor === null ? null : JSON.stringify(visit.visitor)}::jsonb, ${visit.serviceId},
      ${visit.practitionerId}, ${visit.placeId}, ${[...visit.resourceIds]}::uuid[], ${new Date(visit.start)},
      ${new Date(visit.end)}, ${visit.state}, ${visit.bookedBy}, ${visit.seriesId ?? null}, ${visit.confirmBy},
      ${visit.language}, ${visit.note}, ${visit.overlapReason}, ${visit.isUrgent}, ${visit.isSample ?? false})`.execute(
    tx,
  );
}

/** One visit. */
export async function findVisit(tx: TenantTx, clinicId: string, visitId: string): Promise<Visit | undefined> {
  return (await selectVisits(tx, clinicId, sql`v.visit_id = ${visitId}`))[0];
}

/** Visits that touch a stretch of time, by their start. */
export async function listVisits(tx: TenantTx, clinicId: string, range: TimeRange): Promise<readonly Visit[]> {
  // The longest visit lasts a day.
  return selectVisits(
    tx,
    clinicId,
    sql`v.starts_at < ${new Date(range.end)} and v.starts_at > ${new Date(range.start - 86_400_000)}
      and v.ends_at > ${new Date(range.start)}`,
  );
}

/** Who somebody is, as far as visits tell. */
export interface Person {
  readonly patientIds: readonly string[];
  readonly visitor: { readonly email: string; readonly name: string; readonly birthDate: string } | null;
}

/** The visits of one person that are to come or under way at `from`, by their start. */
export async function listVisitsOfPerson(
  tx: TenantTx,
  clinicId: string,
  { person, from, until }: { readonly person: Person; readonly from: Date; readonly until?: Date },
): Promise<readonly Visit[]> {
  const { patientIds, visitor } = person;
  const isPatient = sql`v.patient_id = any(${[...patientIds]}::uuid[])`;
  // Plain comparisons stand alone: with anything else beside them, row-level security would keep them from the indexes.
  const isAddress = visitor === null ? sql`false` : sql`v.visitor_email = ${visitor.email}`;
  const isVisitor =
    visitor === null
      ? sql`false`
      : sql`(lower(v.visitor ->> 'name') = lower(${visitor.name}) and v.visitor ->> 'birthDate' = ${visitor.birthDate})`;
  return selectVisits(
    tx,
    clinicId,
    sql`(${isPatient} or ${isAddress}) and (${isPatient} or ${isVisitor}) and v.ends_at > ${from}
      ${until === undefined ? sql`` : sql`and v.starts_at < ${until}`}
      and v.state not in ('cancelled', 'no-show') and (v.confirm_by is null or v.confirm_by > ${from})`,
  );
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updateVisit(
  tx: TenantTx,
  clinicId: string,
  change: VisitUpdate & { readonly visitId: string; readonly version: number },
): Promise<boolean> {
  const values = Object.entries(change).flatMap(([name, value]) => {
    const column = columns[name];
    return column === undefined ? [] : [sql`${sql.ref(column)} = ${toColumn(name, value)}`];
  });
  const { numAffectedRows } = await sql`update visits set ${sql.join([...values, sql`version = version + 1`])}
    where clinic_id = ${clinicId} and visit_id = ${change.visitId} and version = ${change.version}`.execute(tx);
  return numAffectedRows === 1n;
}

export interface VisitUpdate {
  readonly patientId?: string | null;
  readonly visitor?: Visitor | null;
  readonly serviceId?: string;
  readonly practitionerId?: string;
  readonly placeId?: string;
  readonly resourceIds?: readonly string[];
  readonly start?: number;
  readonly end?: number;
  readonly state?: VisitState;
  readonly stateChangedAt?: Date;
  readonly confirmBy?: Date | null;
  readonly note?: string | null;
  readonly overlapReason?: string | null;
  readonly cancelReason?: string | null;
}

const columns: Readonly<Record<string, string>> = {
  patientId: 'patient_id',
  visitor: 'visitor',
  serviceId: 'service_id',
  practitionerId: 'practitioner_id',
  placeId: 'place_id',
  resourceIds: 'resource_ids',
  start: 'starts_at',
  end: 'ends_at',
  state: 'state',
  stateChangedAt: 'state_changed_at',
  confirmBy: 'confirm_by',
  note: 'note',
  overlapReason: 'overlap_reason',
  cancelReason: 'cancel_reason',
};

function toColumn(name: string, value: unknown): RawBuilder<unknown> {
  if (name === 'visitor') return sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
  if (name === 'start' || name === 'end') return sql`${new Date(Number(value))}`;
  if (name === 'resourceIds') return sql`${value}::uuid[]`;
  return sql`${value}`;
}

/** One more that a calendar is told of. */
export async function countSequence(tx: TenantTx, clinicId: string, visitId: string): Promise<void> {
  await sql`update visits set sequence = sequence + 1 where clinic_id = ${clinicId} and visit_id = ${visitId}`.execute(
    tx,
  );
}

/** How often a wrong code was given for the visit, this time included. */
export async function countCodeTry(tx: TenantTx, clinicId: string, visitId: string): Promise<number> {
  const { rows } = await sql<{ readonly code_tries: number }>`update visits set code_tries = code_tries + 1
    where clinic_id = ${clinicId} and visit_id = ${visitId} returning code_tries`.execute(tx);
  return rows[0]?.code_tries ?? 0;
}

/** Visits whose address was not confirmed in time, with what they take. */
export async function listLapsedVisits(
  tx: TenantTx,
  clinicId: string,
  now: Date,
): Promise<readonly { readonly visitId: string; readonly resourceIds: readonly string[] }[]> {
  const { rows } = await sql<{ readonly visit_id: string; readonly resources: readonly string[] }>`
    select visit_id, array_prepend(practitioner_id, resource_ids) as resources from visits
    where clinic_id = ${clinicId} and confirm_by <= ${now} order by confirm_by limit 200`.execute(tx);
  return rows.map((row) => ({ visitId: row.visit_id, resourceIds: row.resources }));
}

async function selectVisits(tx: TenantTx, clinicId: string, condition: RawBuilder<unknown>): Promise<readonly Visit[]> {
  const contact = (kind: string) => sql`(select c.value from patient_contacts pc
      join contact_points c on c.clinic_id = pc.clinic_id and c.contact_point_id = pc.contact_point_id
    where pc.clinic_id = v.clinic_id and pc.patient_id = v.patient_id and pc.removed_at is null and c.kind = ${kind}
    order by pc.added_at desc, pc.patient_contact_id limit 1)`;
  const { rows } = await sql<Visit>`
    select v.visit_id as "visitId", v.version, v.patient_id as "patientId",
      nullif(concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name), '') as "patientName", v.visitor,
      coalesce(v.visitor ->> 'email', ${contact('email')}) as email,
      coalesce(v.visitor ->> 'phone', ${contact('phone')}) as phone, v.service_id as "serviceId",
      v.practitioner_id as "practitionerId", v.place_id as "placeId", v.resource_ids as "resourceIds",
      (extract(epoch from v.starts_at) * 1000)::float8 as start, (extract(epoch from v.ends_at) * 1000)::float8 as "end",
      v.state, v.booked_by as "bookedBy", v.series_id as "seriesId", v.confirm_by as "confirmBy",
      v.code_tries as "codeTries", v.language, v.note, v.overlap_reason as "overlapReason",
      v.has_urgent_flag as "isUrgent", v.cancel_reason as "cancelReason"
    from visits v left join patients p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    where v.clinic_id = ${clinicId} and ${condition} order by v.starts_at, v.visit_id limit 5000`.execute(tx);
  return rows;
}

/** A visit of today, with what tells its patient at the door. */
export interface ArrivingVisit {
  readonly visitId: string;
  readonly version: number;
  readonly patientId: string | null;
  readonly serviceId: string;
  readonly start: number;
  readonly state: VisitState;
  readonly birthDate: string | null;
  readonly names: readonly string[];
}

/** Visits of a stretch of time at which somebody may arrive, by their start. */
export async function listArrivals(
  tx: TenantTx,
  clinicId: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly ArrivingVisit[]> {
  const { rows } = await sql<ArrivingVisit>`
    select v.visit_id as "visitId", v.version, v.patient_id as "patientId", v.service_id as "serviceId",
      (extract(epoch from v.starts_at) * 1000)::float8 as start, v.state,
      coalesce(p.birth_date::text, v.visitor ->> 'birthDate') as "birthDate",
      array_remove(array[v.visitor ->> 'name', p.given_name || ' ' || p.family_name, p.family_name || ' ' || p.given_name,
        p.preferred_name || ' ' || p.family_name, p.family_name], null) as names
    from visits v left join patients p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    where v.clinic_id = ${clinicId} and v.starts_at >= ${from} and v.starts_at < ${until}
      and v.state in ('booked', 'confirmed', 'arrived', 'in-room') order by v.starts_at, v.visit_id`.execute(tx);
  return rows;
}

/** Where some visits stand, by their ids. */
export async function listVisitStates(
  tx: TenantTx,
  clinicId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitState>> {
  if (visitIds.length === 0) return new Map();
  const { rows } = await sql<{ readonly id: string; readonly state: VisitState }>`
    select visit_id as id, state from visits where clinic_id = ${clinicId} and visit_id = any(${[...visitIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
