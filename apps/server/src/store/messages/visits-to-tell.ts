import type { Language, ReminderChoice } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** A visit with everything that a message about it may need. */
export interface VisitToTell {
  readonly visitId: string;
  readonly state: 'pending' | 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'done' | 'no-show' | 'cancelled';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly changedAt: Date;
  /** True while its address is to be confirmed by a code. */
  readonly awaitsCode: boolean;
  readonly practitionerId: string;
  readonly practitioner: string;
  readonly placeId: string;
  readonly place: string;
  readonly givenName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly reminders: ReminderChoice;
  readonly language: Language;
}

/** In the order of their starts. A patient without a choice is reminded by e-mail, in the language of the booking. */
export async function readVisitsToTell(
  tx: TenantTx,
  clinicId: string,
  visitIds: readonly string[],
): Promise<readonly VisitToTell[]> {
  const { rows } = await sql<Row>`
    select v.visit_id, v.state, v.starts_at, v.ends_at, v.sequence, v.state_changed_at, v.confirm_by, v.language,
      v.practitioner_id, coalesce(st.name, b.name) as practitioner, v.place_id, pl.name as place_name,
      coalesce(pl.street, c.street) as street, c.city, c.state as us_state,
      coalesce(p.preferred_name, p.given_name, v.visitor ->> 'name') as given_name,
      coalesce(v.visitor ->> 'email', ${contactOf('email')}) as email,
      coalesce(v.visitor ->> 'phone', ${contactOf('phone')}) as phone,
      coalesce(m.reminders, 'email') as reminders, coalesce(m.language, v.language) as told_in
    from visits v
    join clinics c on c.clinic_id = v.clinic_id
    join bookables b on b.clinic_id = v.clinic_id and b.resource_id = v.practitioner_id
    left join staff st on st.clinic_id = v.clinic_id and st.staff_id = v.practitioner_id
    join places pl on pl.clinic_id = v.clinic_id and pl.place_id = v.place_id
    left join patients e on e.clinic_id = v.clinic_id and e.patient_id = v.patient_id
    left join patients p on p.clinic_id = v.clinic_id and p.patient_id = coalesce(e.merged_into, e.patient_id)
    left join patient_message_choices m on m.clinic_id = v.clinic_id and m.patient_id = p.patient_id
    where v.clinic_id = ${clinicId} and v.visit_id = any(${[...visitIds]}::uuid[])
    order by v.starts_at, v.visit_id`.execute(tx);
  return rows.map(toVisit);
}

/** The patient's own address of the kind, or else one that is shared or a guardian's; of a merged patient, from either entry. */
const contactOf = (kind: 'email' | 'phone') => sql`(
  select cp.value from patient_contacts pc
  join contact_points cp on cp.clinic_id = pc.clinic_id and cp.contact_point_id = pc.contact_point_id
  where pc.clinic_id = v.clinic_id and pc.patient_id in (p.patient_id, e.patient_id) and pc.removed_at is null
    and cp.kind = ${kind}
  order by pc.relation = 'self' desc, pc.added_at, pc.patient_contact_id limit 1)`;

interface Row {
  readonly visit_id: string;
  readonly state: VisitToTell['state'];
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly sequence: number;
  readonly state_changed_at: Date;
  readonly confirm_by: Date | null;
  readonly practitioner_id: string;
  readonly practitioner: string;
  readonly place_id: string;
  readonly place_name: string;
  readonly street: string | null;
  readonly city: string;
  readonly us_state: string;
  readonly given_name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly reminders: ReminderChoice;
  readonly told_in: Language;
}

const toVisit = (row: Row): VisitToTell => ({
  visitId: row.visit_id,
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  sequence: row.sequence,
  changedAt: row.state_changed_at,
  awaitsCode: row.confirm_by !== null,
  practitionerId: row.practitioner_id,
  practitioner: row.practitioner,
  placeId: row.place_id,
  place: [row.place_name, row.street, `${row.city}, ${row.us_state}`].filter((part) => part !== null).join(', '),
  givenName: row.given_name,
  email: row.email,
  phone: row.phone,
  reminders: row.reminders,
  language: row.told_in,
});
