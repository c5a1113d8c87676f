// Bookings through HTTP against the same writes sent straight by `pg`: the transaction's settings, its key, the lock of the
// practitioner, the visit, what it takes, its history, its message, its event, its audit and the kept answer, on the same
// PostgreSQL with fsync on, six at a time. HTTP also reads what may be booked and checks the start, and speaks HTTP.
// Run: npm run bench -- booking-throughput
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildTestApp, loadTestKnowledge } from '../apps/server/src/http/test-app.ts';
import { insertAuditEntries } from '../apps/server/src/store/audit-entries.ts';
import { openDatabase, prepareTables } from '../apps/server/src/store/database.ts';
import { openEmbeddedPostgres } from '../apps/server/src/store/embedded-postgres/embedded-postgres.ts';
import { addBenchClinic, type BenchClinic, makeId } from './booking-clinic.ts';
import { inWords, machineLine, median, times } from './side-by-side.ts';

const rounds = 7;
const perRound = 120;
const atOnce = 6;

const dataFolder = mkdtempSync(join(tmpdir(), 'junction-booking-throughput-'));
const postgres = await openEmbeddedPostgres({ dataFolder });
try {
  const made: BenchClinic[] = [];
  await prepareTables(postgres, async (db) => {
    made.push(await addBenchClinic(db));
  });
  const [clinic] = made;
  if (clinic === undefined) throw new Error('there is no clinic');
  const { db, close } = await openDatabase(postgres);
  const { assessor } = await loadTestKnowledge();
  const { app } = await buildTestApp({
    booking: {
      ...{ db, assessor, secret: 'a secret of a measurement, long enough', baseUrl: () => 'http://127.0.0.1' },
      ...{ publicUrl: undefined, clock: () => new Date(), newId: makeId, writeAudit: insertAuditEntries },
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo; // It listens on a port.
  const pool = new pg.Pool({ ...postgres.app, max: atOnce });
  pool.on('error', () => undefined);

  let taken = 0;
  /** A time that nobody has, a day ahead at least. */
  const nextTime = () => {
    const number = taken++;
    const practitioner = clinic.practitioners[number % 10] ?? '';
    const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 86_400_000;
    return { number, practitioner, start: new Date(midnight + Math.floor(number / 10) * 30 * 60_000) };
  };
  const ways = {
    http: async () => {
      const { number, practitioner, start } = nextTime();
      const response = await fetch(`http://127.0.0.1:${port}/api/public/clinics/bench/bookings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({
          ...{ service: clinic.service, practitioner, start: start.toISOString() },
          patient: { name: `Visitor ${number}`, email: `v${number}@example.org`, birthDate: '1980-01-01' },
        }),
      });
      const text = await response.text();
      if (response.status !== 201) throw new Error(`${response.status} ${text}`);
    },
    pg: () => bookStraight(pool, clinic, nextTime()),
  };
  const spent: Record<keyof typeof ways, number[]> = { http: [], pg: [] };
  for (let round = -2; round < rounds; round++) {
    for (const name of round % 2 === 0 ? (['http', 'pg'] as const) : (['pg', 'http'] as const)) {
      const start = performance.now();
      let left = perRound;
      const worker = async (): Promise<void> => {
        while (left-- > 0) await ways[name]();
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      if (round >= 0) spent[name].push((performance.now() - start) / perRound);
    }
  }
  console.log(
    `${machineLine()}, PostgreSQL 18 with fsync, ${atOnce} at once, medians of ${rounds} rounds of ${perRound}`,
  );
  for (const [name, all] of Object.entries(spent)) {
    console.log(`bookings by ${name}: ${Math.round(1000 / median(all))} in a second (${inWords(median(all))} each)`);
  }
  console.log(
    `bookings through HTTP take ${times(median(spent.http) / median(spent.pg))} as long as their writes by pg`,
  );
  await app.close();
  await pool.end();
  await close();
} finally {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function bookStraight(
  pool: pg.Pool,
  { clinicId, service, place }: BenchClinic,
  { number, practitioner, start }: { readonly number: number; readonly practitioner: string; readonly start: Date },
): Promise<void> {
  const end = new Date(start.getTime() + 30 * 60_000);
  const soon = new Date(Date.now() + 3_600_000);
  const visitId = makeId();
  const key = randomUUID();
  const nobody = '00000000-0000-0000-0000-000000000000';
  const visitor = { name: `Visitor ${number}`, email: `v${number}@example.org`, birthDate: '1980-01-01', phone: null };
  const client = await pool.connect();
  const send = (sql: string, values: readonly unknown[]) => client.query(sql, [...values]);
  try {
    await client.query('begin');
    await send("select set_config('app.clinic_id', $1, true), set_config('app.actor', 'system:bench', true)", [
      clinicId,
    ]);
    await send(
      'insert into idempotency_keys (clinic_id, actor_id, key, use_case, input_hash) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [clinicId, nobody, key, 'bookOnline', Buffer.alloc(32)],
    );
    await send('select 1 from bookables where clinic_id = $1 and resource_id = $2 for no key update', [
      clinicId,
      practitioner,
    ]);
    await send(
      `insert into visits (clinic_id, visit_id, visitor, service_id, practitioner_id, place_id, starts_at, ends_at, state,
         booked_by, confirm_by) values ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', 'online', $9)`,
      [clinicId, visitId, JSON.stringify(visitor), service, practitioner, place, start, end, soon],
    );
    await send(
      `insert into occupancies (clinic_id, occupancy_id, resource_id, starts_at, ends_at, kind, visit_id, service_id,
         visit_start, expires_at) values ($1, $2, $3, $4, $5, 'visit', $6, $7, $4, $8)`,
      [clinicId, makeId(), practitioner, start, end, visitId, service, soon],
    );
    await send(
      `insert into visit_changes (clinic_id, change_id, visit_id, actor_kind, actor_id, what, after)
         values ($1, $2, $3, 'system', 'bench', 'booked', $4)`,
      [clinicId, makeId(), visitId, JSON.stringify({ state: 'booked', start, practitioner })],
    );
    await send(
      `insert into messages (clinic_id, message_id, visit_id, kind, dedupe_key, due_at)
         values ($1, $2, $3, 'confirm-address', $4, now())`,
      [clinicId, makeId(), visitId, `confirm-address:${visitId}`],
    );
    const event = JSON.stringify({ clinicId, kind: 'visit', id: visitId, version: 1 });
    await send("select pg_notify('junction_schedule', $1)", [event]);
    await send(
      `insert into audit_entries (clinic_id, entry_id, actor_kind, actor_id, action, resource, resource_id, request_id)
         values ($1, $2, 'system', 'bench', 'create', 'visit', $3, $4)`,
      [clinicId, makeId(), visitId, makeId()],
    );
    await send('update idempotency_keys set answer = $4 where clinic_id = $1 and actor_id = $2 and key = $3', [
      ...[clinicId, nobody, key, JSON.stringify({ id: visitId, status: 'booked', start, end })],
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
