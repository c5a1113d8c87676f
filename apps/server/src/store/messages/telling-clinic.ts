import { invariant } from '@junction/kernel';
import type { ReminderRules } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { type StoredRules, toRules } from './stored-rules.ts';

/** The clinic in whose name messages go. */
export interface TellingClinic {
  readonly clinicId: string;
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly rules: ReminderRules;
}

/** The clinic must exist. */
export async function readTellingClinic(tx: TenantTx, clinicId: string): Promise<TellingClinic> {
  const { rows } = await sql<Row>`
    select c.slug, c.name, c.time_zone, c.phone, c.email, s.reminders
    from clinics c left join booking_settings s on s.clinic_id = c.clinic_id
    where c.clinic_id = ${clinicId}`.execute(tx);
  const [row] = rows;
  invariant(row !== undefined, 'the clinic of a transaction is there');
  const { slug, name, time_zone: zone, phone, email, reminders } = row;
  return { clinicId, slug, name, zone, phone, email, rules: toRules(reminders) };
}

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly time_zone: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly reminders: StoredRules | null;
}
