import type { ClinicPlace, ClinicService, PractitionerHours } from '@junction/contract';
import type { OpeningHours } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

export async function countServices(tx: TenantTx, clinicId: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from services where clinic_id = ${clinicId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface NewPlace {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly hours: OpeningHours;
}

export async function insertPlace(tx: TenantTx, clinicId: string, place: NewPlace): Promise<void> {
  await sql`insert into places (clinic_id, place_id, name, street, hours)
    values (${clinicId}, ${place.id}, ${place.name}, ${place.street}, ${JSON.stringify(place.hours)}::jsonb)`.execute(
    tx,
  );
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updatePlace(
  tx: TenantTx,
  clinicId: string,
  place: NewPlace & { readonly version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update places set name = ${place.name}, street = ${place.street},
      hours = ${JSON.stringify(place.hours)}::jsonb, version = version + 1
    where clinic_id = ${clinicId} and place_id = ${place.id} and version = ${place.version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** All places with their rooms and devices. */
export async function listPlaces(tx: TenantTx, clinicId: string): Promise<readonly ClinicPlace[]> {
  const { rows } = await sql<ClinicPlace>`select p.place_id as id, p.name, p.street, p.hours, p.version,
      coalesce((select json_agg(json_build_object('id', b.resource_id, 'name', b.name, 'kind', b.kind,
          'provides', b.provides, 'isActive', b.is_active) order by b.name, b.resource_id)
        from bookables b where b.clinic_id = p.clinic_id and b.place_id = p.place_id), '[]'::json) as resources
    from places p where p.clinic_id = ${clinicId} order by p.name, p.place_id`.execute(tx);
  return rows;
}

export interface NewBookable {
  readonly resourceId: string;
  readonly kind: 'practitioner' | 'room' | 'device';
  readonly name: string;
  readonly place: string | null;
  readonly provides: readonly string[];
}

/** Adds what can be taken, unless it is there. */
export async function insertBookable(tx: TenantTx, clinicId: string, bookable: NewBookable): Promise<void> {
  await sql`insert into bookables (clinic_id, resource_id, kind, name, place_id, provides)
    values (${clinicId}, ${bookable.resourceId}, ${bookable.kind}, ${bookable.name}, ${bookable.place},
      ${[...bookable.provides]}::text[]) on conflict do nothing`.execute(tx);
}

export interface NewSchedule {
  readonly staffId: string;
  readonly works: readonly { readonly place: string; readonly hours: OpeningHours }[];
  readonly online: boolean;
}

/** False when there is a schedule already. */
export async function insertSchedule(tx: TenantTx, clinicId: string, schedule: NewSchedule): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into practitioner_schedules (clinic_id, staff_id, works, online)
    values (${clinicId}, ${schedule.staffId}, ${JSON.stringify(schedule.works)}::jsonb, ${schedule.online})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updateSchedule(
  tx: TenantTx,
  clinicId: string,
  schedule: NewSchedule & { readonly version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update practitioner_schedules
    set works = ${JSON.stringify(schedule.works)}::jsonb, online = ${schedule.online}, version = version + 1
    where clinic_id = ${clinicId} and staff_id = ${schedule.staffId} and version = ${schedule.version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Everyone with a schedule who works here now, by name. */
export async function listSchedules(tx: TenantTx, clinicId: string): Promise<readonly PractitionerHours[]> {
  const { rows } = await sql<PractitionerHours>`select h.staff_id as staff, s.name, h.works, h.online, h.version
    from practitioner_schedules h join staff s on s.clinic_id = h.clinic_id and s.staff_id = h.staff_id
    where h.clinic_id = ${clinicId} and s.removed_at is null order by s.name, h.staff_id`.execute(tx);
  return rows;
}

export async function insertService(
  tx: TenantTx,
  clinicId: string,
  service: Omit<ClinicService, 'version'>,
): Promise<void> {
  await sql`insert into services (clinic_id, service_id, name, name_es, description, minutes, buffer_before, buffer_after,
      patients, practitioner_ids, needs, online, is_active, sort)
    values (${clinicId}, ${service.id}, ${service.name}, ${service.nameEs}, ${service.description}, ${service.minutes},
      ${service.bufferBefore}, ${service.bufferAfter}, ${service.patients}, ${service.practitioners}::uuid[],
      ${service.needs}::text[], ${service.online}, ${service.isActive}, ${service.sort})`.execute(tx);
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updateService(tx: TenantTx, clinicId: string, service: ClinicService): Promise<boolean> {
  const { numAffectedRows } = await sql`update services set name = ${service.name}, name_es = ${service.nameEs},
      description = ${service.description}, minutes = ${service.minutes}, buffer_before = ${service.bufferBefore},
      buffer_after = ${service.bufferAfter}, patients = ${service.patients},
      practitioner_ids = ${service.practitioners}::uuid[], needs = ${service.needs}::text[], online = ${service.online},
      is_active = ${service.isActive}, sort = ${service.sort}, version = version + 1
    where clinic_id = ${clinicId} and service_id = ${service.id} and version = ${service.version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Adds the room or device, or changes the one that is there; another clinic's or a practitioner's row stays untouched. */
export async function saveResource(
  tx: TenantTx,
  clinicId: string,
  resource: NewBookable & { readonly kind: 'room' | 'device'; readonly place: string; readonly isActive: boolean },
): Promise<void> {
  await sql`insert into bookables as b (clinic_id, resource_id, kind, name, place_id, provides, is_active)
    values (${clinicId}, ${resource.resourceId}, ${resource.kind}, ${resource.name}, ${resource.place},
      ${[...resource.provides]}::text[], ${resource.isActive})
    on conflict (clinic_id, resource_id) do update set name = excluded.name, kind = excluded.kind,
      provides = excluded.provides, is_active = excluded.is_active
    where b.kind <> 'practitioner' and b.place_id = excluded.place_id`.execute(tx);
}
