import type { BookingSettings, ClinicService, PublicServices } from '@junction/contract';
import { type BookingPolicy, DEFAULT_POLICY, type OpeningHours, type Practitioner } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** Everything of a clinic that decides what may be booked, with the names that people know it by. */
export interface SetUp {
  readonly zone: string;
  readonly clinic: Omit<PublicServices['clinic'], 'zone'>;
  readonly places: readonly SetUpPlace[];
  /** Those who see patients, by name. */
  readonly practitioners: readonly SetUpPractitioner[];
  readonly resources: readonly SetUpResource[];
  /** In the order in which they are shown; those that are no longer given too. */
  readonly services: readonly ClinicService[];
  readonly policy: BookingPolicy;
  readonly unknownPeople: BookingSettings['unknownPeople'];
  readonly confirmWithinMinutes: number;
}

export interface SetUpPlace {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly hours: OpeningHours;
}

export interface SetUpPractitioner extends Practitioner {
  readonly name: string;
  readonly online: boolean;
}

export interface SetUpResource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'room' | 'device';
  readonly place: string;
  readonly provides: readonly string[];
}

/** In one query, however much there is. */
export async function loadSetUp(tx: TenantTx, clinicId: string): Promise<SetUp> {
  const { rows } = await sql<{ readonly set_up: Stored }>`
    select json_build_object(
      'zone', c.time_zone,
      'clinic', json_build_object('slug', c.slug, 'name', c.name, 'locale', c.locale, 'phone', c.phone, 'email', c.email,
        'street', c.street, 'city', c.city, 'state', c.state, 'postalCode', c.postal_code, 'branding', c.branding),
      'places', (select json_agg(json_build_object('id', p.place_id, 'name', p.name, 'street', p.street,
          'hours', p.hours) order by p.name, p.place_id)
        from places p where p.clinic_id = ${clinicId}),
      'practitioners', (select json_agg(json_build_object('id', s.staff_id, 'name', s.name, 'works', h.works,
          'online', h.online) order by s.name, s.staff_id)
        from practitioner_schedules h
        join staff s on s.clinic_id = h.clinic_id and s.staff_id = h.staff_id
        join bookables b on b.clinic_id = h.clinic_id and b.resource_id = h.staff_id
        where h.clinic_id = ${clinicId} and s.removed_at is null and b.is_active),
      'resources', (select json_agg(json_build_object('id', b.resource_id, 'name', b.name, 'kind', b.kind,
          'place', b.place_id, 'provides', b.provides) order by b.name, b.resource_id)
        from bookables b where b.clinic_id = ${clinicId} and b.kind <> 'practitioner' and b.is_active),
      'services', (select json_agg(json_build_object('id', v.service_id, 'name', v.name, 'nameEs', v.name_es,
          'description', v.description, 'minutes', v.minutes, 'bufferBefore', v.buffer_before,
          'bufferAfter', v.buffer_after, 'patients', v.patients, 'practitioners', v.practitioner_ids,
          'needs', v.needs, 'online', v.online, 'isActive', v.is_active, 'sort', v.sort, 'version', v.version)
          order by v.sort, v.name, v.service_id)
        from services v where v.clinic_id = ${clinicId}),
      'policy', b.policy, 'unknownPeople', b.unknown_people, 'confirmWithinMinutes', b.confirm_within_minutes) as set_up
    from clinics c left join booking_settings b on b.clinic_id = c.clinic_id
    where c.clinic_id = ${clinicId}`.execute(tx);
  const stored = rows[0]?.set_up;
  if (stored === undefined) throw new Error('the clinic of a transaction is there');
  return {
    ...stored,
    places: stored.places ?? [],
    practitioners: stored.practitioners ?? [],
    resources: stored.resources ?? [],
    services: stored.services ?? [],
    policy: stored.policy ?? DEFAULT_POLICY,
    unknownPeople: stored.unknownPeople ?? 'book',
    confirmWithinMinutes: stored.confirmWithinMinutes ?? 60,
  };
}

/** What the columns hold was checked on its way in. A clinic that set nothing yet has no row. */
type Stored = { readonly [K in keyof SetUp]: K extends 'zone' | 'clinic' ? SetUp[K] : SetUp[K] | null };
