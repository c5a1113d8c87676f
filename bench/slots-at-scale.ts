// A month of free slots for ten practitioners, from the question to the answer, with 50,000 and with 1,000,000 stored visits,
// and how many queries it takes. Both months are equally full: what grows is everything around them.
// Run: npm run bench -- slots-at-scale
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { loadTestKnowledge } from '../apps/server/src/http/test-app.ts';
import { insertAuditEntries } from '../apps/server/src/store/audit-entries.ts';
import { prepareTables } from '../apps/server/src/store/database.ts';
import { openEmbeddedPostgres } from '../apps/server/src/store/embedded-postgres/embedded-postgres.ts';
import type { Schema } from '../apps/server/src/store/schema.ts';
import { readPublicSlots } from '../apps/server/src/usecases/booking/read-offer.ts';
import { addBenchClinic, type BenchClinic, makeId } from './booking-clinic.ts';
import { inWords, machineLine, quantile, times, verdict } from './side-by-side.ts';

const sizes = [50_000, 1_000_000] as const;
const rounds = 21;
const perDay = 16;
const mostGrowth = 1.3;

const dataFolder = mkdtempSync(join(tmpdir(), 'junction-slots-'));
const postgres = await openEmbeddedPostgres({ dataFolder, settings: ['fsync=off', 'synchronous_commit=off'] });
try {
  const made: BenchClinic[] = [];
  await prepareTables(postgres, async (db) => {
    made.push(await addBenchClinic(db));
  });
  const [clinic] = made;
  if (clinic === undefined) throw new Error('there is no clinic');
  let queries = 0;
  const pool = new pg.Pool({ ...postgres.app, max: 2 });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log: () => void queries++ });
  const { assessor } = await loadTestKnowledge();
  const parts = {
    ...{ db, assessor, secret: 'unused', baseUrl: () => '', clock: () => new Date(), newId: makeId },
    writeAudit: insertAuditEntries,
  };
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const ask = async () => {
    const query = { service: clinic.service, from: day(2), to: day(31) };
    const outcome = await readPublicSlots(parts, { slug: 'bench', requestId: makeId() }, query);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value.slots.length;
  };
  console.log(`${machineLine()}, PostgreSQL 18`);
  // The quick ones: on a machine that others use, the slow ones say how busy it was just then.
  const bests: number[] = [];
  let stored = 0;
  for (const size of sizes) {
    await store(clinic, stored, size);
    stored = size;
    for (let round = 0; round < 5; round++) await ask();
    queries = 0;
    const slots = await ask();
    const each = queries;
    const spent: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await ask();
      spent.push(performance.now() - start);
    }
    bests.push(quantile(spent, 0.1));
    console.log(
      `${size.toLocaleString('en-US')} visits: a month has ${slots} starts, ${inWords(quantile(spent, 0.1))}, ${each} queries`,
    );
  }
  const growth = (bests[1] ?? Number.NaN) / (bests[0] ?? Number.NaN);
  console.log(
    `growth from 50,000 to 1,000,000 visits: ${times(growth)} (at most ${mostGrowth}: ${verdict(growth, { atMost: mostGrowth })})`,
  );
  await db.destroy();
} finally {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Puts in the visits from the `from`-th to the `to`-th: sixteen a day with each, the days ever further from today. */
async function store(
  { clinicId, service, place, practitioners }: BenchClinic,
  from: number,
  to: number,
): Promise<void> {
  const client = new pg.Client(postgres.owner);
  await client.connect();
  try {
    await client.query("select set_config('app.clinic_id', $1, false)", [clinicId]);
    await client.query(
      `with made as (
         select gen_random_uuid() as id, ($2::uuid[])[1 + n % 10] as who,
           date_trunc('day', now()) + make_interval(days => (case when d % 2 = 0 then d / 2 else -(d + 1) / 2 end)::int,
             mins => 60 * (n / 10 % ${perDay})) as starts_at
         from generate_series($3::int, $4::int - 1) n, lateral (select n / ${perDay * 10} as d) it),
       visit as (
         insert into visits (clinic_id, visit_id, visitor, service_id, practitioner_id, place_id, starts_at, ends_at, state,
           booked_by)
         select $1, id, '{"name": "Someone"}', $5, who, $6, starts_at, starts_at + interval '30 minutes', 'booked', 'staff'
         from made)
       insert into occupancies (clinic_id, occupancy_id, resource_id, starts_at, ends_at, kind, visit_id, service_id, visit_start)
       select $1, gen_random_uuid(), who, starts_at, starts_at + interval '30 minutes', 'visit', id, $5, starts_at from made`,
      [clinicId, practitioners, from, to, service, place],
    );
    // As autovacuum leaves them: right after so many rows, a query also marks them as committed, and a vacuum runs beside it.
    await client.query('vacuum analyze visits');
    await client.query('vacuum analyze occupancies');
  } finally {
    await client.end();
  }
}
