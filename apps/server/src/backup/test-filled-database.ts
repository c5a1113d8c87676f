import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '../new-id.ts';
import { beginSnapshot, leftOut, lookAtClinic } from './dump-database.ts';
import { listStoredTables, quotedName } from './stored-tables.ts';

const makeId = (): string => newId(Date.now(), randomBytes(10));

/** Text that a careless format would break. */
const awkward = 'O\'Brien\t\\N\\.\n"Zoë" 腰痛 \u{1F9B4}\u2028\r';

/** Two clinics with people, records and an audit, as the owner of the tables puts them in. */
export async function fillDatabase(owner: pg.ClientConfig, observations = 20): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query('begin');
  for (const slug of ['north', 'south']) await fillClinic(client, slug, observations);
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ('u1', 'Staff', 'staff@example.org', true)`,
  );
  await client.query(
    `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId") values ('s1', now(), 'secret', now(), 'u1')`,
  );
  await client.query('commit');
  await client.end();
}

async function fillClinic(client: pg.Client, slug: string, observations: number): Promise<void> {
  const clinic = makeId();
  const [kept, merged, point, encounter] = [makeId(), makeId(), makeId(), makeId()];
  await client.query(
    `insert into clinics (clinic_id, slug, name, city, state, time_zone, settings)
     values ($1, $2, $3, 'Sioux Falls', 'SD', 'America/Chicago', '{"note": "a\\nb"}')`,
    [clinic, slug, `${slug} ${awkward.trim()}`],
  );
  await client.query("select set_config('app.clinic_id', $1, true)", [clinic]);
  await client.query(
    `insert into patients (clinic_id, patient_id, given_name, family_name, birth_date, search_key, merged_into)
     values ($1, $2, $4, 'Berg', '1980-02-29', 'zoe', null), ($1, $3, $4, 'Berg', null, 'zoe', $2)`,
    [clinic, kept, merged, awkward.trim()],
  );
  await client.query(
    "insert into contact_points (clinic_id, contact_point_id, kind, value) values ($1, $2, 'phone', '+16055550100')",
    [clinic, point],
  );
  await client.query(
    `insert into encounters (clinic_id, encounter_id, patient_id, kind, reason, started_at, recorded_by_kind, recorded_by, origin)
     values ($1, $2, $3, 'visit', $4, '2026-03-08T02:30:00.123456-06', 'staff', 'x', '{"route": "test"}')`,
    [clinic, encounter, kept, awkward],
  );
  await client.query(
    `insert into documents (clinic_id, document_id, encounter_id, patient_id, kind, title, content, recorded_by_kind, recorded_by, origin)
     select $1, gen_random_uuid(), $2, $3, 'note', 'Note ' || n, jsonb_build_object('text', $4::text, 'n', n), 'staff', 'x', '{}'
     from generate_series(1, $5) n`,
    [clinic, encounter, kept, awkward, observations],
  );
  const entry = makeId();
  await client.query(
    `insert into audit_entries (clinic_id, entry_id, actor_kind, actor_id, action, resource, request_id)
     values ($1, $2, 'system', 'test', 'create', 'patient', gen_random_uuid())`,
    [clinic, entry],
  );
  await client.query('insert into audit_seals (clinic_id, seq, entries, hash) values ($1, 1, array[$2::uuid], $3)', [
    clinic,
    entry,
    randomBytes(32),
  ]);
}

/** For each table and clinic, the number of rows and a hash over them. */
export async function fingerprint(owner: pg.ClientConfig): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client(owner);
  await client.connect();
  await beginSnapshot(client);
  const clinics = await client.query<{ clinic_id: string; slug: string }>('select clinic_id, slug from clinics');
  const found: Record<string, string> = {};
  for (const table of await listStoredTables(client)) {
    if (leftOut.has(`${table.schema}.${table.table}`)) continue;
    for (const clinic of table.isOfClinics ? clinics.rows : [undefined]) {
      await lookAtClinic(client, clinic?.clinic_id ?? null);
      const where = clinic === undefined ? '' : ` where clinic_id = '${clinic.clinic_id}'`;
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash
         from (select ${table.columns.map((name) => client.escapeIdentifier(name)).join(', ')} from ${quotedName(client, table)}${where}) t`,
      );
      found[`${table.schema}.${table.table} ${clinic?.slug ?? ''}`] = rows[0]?.hash ?? '';
    }
  }
  await client.end();
  return found;
}
