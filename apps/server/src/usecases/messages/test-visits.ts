import { randomUUID } from 'node:crypto';
import { DEFAULT_REMINDER_RULES } from '@junction/scheduling';
import { type Kysely, sql } from 'kysely';
import { makeId } from '../../sign-in/test-sign-in.ts';
import { addClinicIfMissing } from '../../store/clinics.ts';
import { ensureContactPoint, insertContact } from '../../store/contacts.ts';
import { openDatabase, prepareTables } from '../../store/database.ts';
import { insertPatient } from '../../store/patients.ts';
import type { Schema } from '../../store/schema.ts';
import { listMail, type OutboxMessage } from '../../store/sign-in/mail-outbox.ts';
import { insertStaff } from '../../store/staff.ts';
import { type TenantTx, withTenant } from '../../store/tenant.ts';
import { createTestDatabase, type TestDatabase } from '../../store/test-database.ts';
import { searchKeyOf } from '../patients/search-key.ts';
import type { MessageSending } from './message-sending.ts';
import { queueVisitMessages, type VisitMessageChange } from './queue-visit-messages.ts';
import { sendDueMessages } from './send-due-messages.ts';

export interface TestPerson {
  readonly givenName?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly reminders?: 'email' | 'text' | 'both' | 'none';
  readonly language?: 'en' | 'es';
}

export interface TestVisit {
  readonly patientId: string;
  readonly start: string;
  readonly state?: string;
  /** Until when its address is to be confirmed by a code. */
  readonly confirmBy?: string;
}

/** A clinic with one practitioner and visits, and the messages that they bring, at a time that the test says. */
export interface TestVisits {
  readonly database: TestDatabase;
  readonly db: Kysely<Schema>;
  readonly clinicId: string;
  readonly staffId: string;
  readonly sending: MessageSending;
  /** Sets the clock. */
  readonly at: (moment: string) => void;
  readonly within: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;
  readonly addPatient: (person: TestPerson) => Promise<string>;
  readonly addVisit: (visit: TestVisit) => Promise<string>;
  /** Changes the visit's row and queues its messages in one transaction, as a use case does. */
  readonly change: (
    change: VisitMessageChange,
    to?: { readonly start?: string; readonly state?: string },
  ) => Promise<void>;
  readonly send: () => Promise<void>;
  /** Everything in the outbox, the oldest first. */
  readonly outbox: () => Promise<readonly OutboxMessage[]>;
  readonly close: () => Promise<void>;
}

/** `reminders` is as the settings of a clinic are stored. */
export const testReminders = {
  emailHoursBefore: DEFAULT_REMINDER_RULES.emailHoursBefore,
  textHoursBefore: DEFAULT_REMINDER_RULES.textHoursBefore,
  nudgeHoursBefore: 4,
  quietFrom: '20:00',
  quietTo: '08:00',
  changeDelaySeconds: 120,
} as const;

export async function openTestVisits({ zone = 'America/Chicago' } = {}): Promise<TestVisits> {
  const database = await createTestDatabase({ template: 'junction' });
  const [clinicId, staffId, placeId, serviceId] = [makeId(), makeId(), makeId(), makeId()];
  await prepareTables(database, async (db) => {
    const place = { city: 'Sioux Falls', state: 'SD', timeZone: zone };
    await addClinicIfMissing(db, { clinicId, slug: 'home', name: 'Clinic home', ...place });
  });
  const { db, close } = await openDatabase(database);
  let now = new Date();
  const within: TestVisits['within'] = (work) =>
    withTenant(
      db,
      { clinicId, actor: { kind: 'system', id: 'test', roles: ['system'] }, requestId: randomUUID() },
      work,
    );
  await within(async (tx) => {
    await insertStaff(tx, clinicId, {
      ...{ staffId, name: 'Ana Martínez', email: 'ana@example.org', roles: ['clinician'], isSample: false },
    });
    await sql`insert into places (clinic_id, place_id, name, street, hours)
      values (${clinicId}, ${placeId}, 'Main house', '100 Main Ave', '{}')`.execute(tx);
    await sql`insert into bookables (clinic_id, resource_id, kind, name)
      values (${clinicId}, ${staffId}, 'practitioner', 'Ana Martínez')`.execute(tx);
    await sql`insert into services (clinic_id, service_id, name, minutes, patients)
      values (${clinicId}, ${serviceId}, 'Treatment of thoracolumbar junction syndrome', 40, 'any')`.execute(tx);
    await sql`insert into booking_settings (clinic_id, policy, reminders, door_code)
      values (${clinicId}, '{}', ${JSON.stringify(testReminders)}::jsonb, 'door')`.execute(tx);
  });
  const sending: MessageSending = {
    ...{ db, newId: makeId, secret: 'a secret of the test that is long', clock: () => now },
    baseUrl: () => 'https://clinic.example.org',
  };
  return {
    ...{ database, db, clinicId, staffId, sending, within },
    at: (moment) => {
      now = new Date(moment);
    },
    addPatient: (person) => within((tx) => addPatient(tx, clinicId, person)),
    addVisit: ({ patientId, start, state = 'booked', confirmBy }) =>
      within(async (tx) => {
        const visitId = makeId();
        const from = new Date(start);
        await sql`insert into visits (clinic_id, visit_id, patient_id, service_id, practitioner_id, place_id, starts_at,
            ends_at, state, booked_by, confirm_by)
          values (${clinicId}, ${visitId}, ${patientId}, ${serviceId}, ${staffId}, ${placeId}, ${from},
            ${new Date(from.getTime() + 40 * 60_000)}, ${state}, 'staff', ${confirmBy ?? null})`.execute(tx);
        return visitId;
      }),
    change: (change, { start, state } = {}) =>
      within(async (tx) => {
        const { visitId } = change;
        if (start !== undefined) {
          const from = new Date(start);
          await sql`update visits set starts_at = ${from}, ends_at = ${new Date(from.getTime() + 40 * 60_000)},
            sequence = sequence + 1 where visit_id = ${visitId}`.execute(tx);
        }
        if (state !== undefined) {
          await sql`update visits set state = ${state}, sequence = sequence + 1
            where visit_id = ${visitId}`.execute(tx);
        }
        await queueVisitMessages(tx, { clinicId, now, newId: makeId }, change);
      }),
    send: () => sendDueMessages(sending),
    outbox: () => within(async (tx) => [...(await listMail(tx, clinicId))].reverse()),
    close: async () => {
      await close();
      await database.drop();
    },
  };
}

async function addPatient(
  tx: TenantTx,
  clinicId: string,
  { givenName = 'Jane', email = null, phone = null, reminders, language }: TestPerson,
): Promise<string> {
  const patientId = makeId();
  const name = { givenName, familyName: 'Doe', preferredName: null };
  await insertPatient(tx, clinicId, {
    ...{ patientId, ...name, birthDate: '1980-05-05', sex: null, searchKey: searchKeyOf(name), isSample: false },
  });
  const contacts = [
    ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
  ];
  for (const contact of contacts) {
    const contactPointId = await ensureContactPoint(tx, clinicId, contact, makeId());
    await insertContact(tx, clinicId, { patientContactId: makeId(), patientId, contactPointId, relation: 'self' });
  }
  if (reminders !== undefined || language !== undefined) {
    await sql`insert into patient_message_choices (clinic_id, patient_id, reminders, language)
      values (${clinicId}, ${patientId}, ${reminders ?? 'email'}, ${language ?? null})`.execute(tx);
  }
  return patientId;
}
