// Looks in the database itself whether everything that was acknowledged is there, and nothing half.
import pg from 'pg';
import { batchSize } from './writing-client.mjs';

/** Lost: acknowledged and not there. Half: some observations of one request. Unaudited: acknowledged without its audit. */
export async function checkLedger(owner, ledger) {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const clinic = await client.query("select clinic_id from clinics where slug = 'kinesio'");
    await client.query("select set_config('app.clinic_id', $1, false)", [clinic.rows[0].clinic_id]);
    const missing = async (table, column, ids) =>
      (
        await client.query(`select id from unnest($1::uuid[]) id where id not in (select ${column} from ${table})`, [
          ids,
        ])
      ).rowCount;
    const stored = await client.query(
      'select encounter_id, observed_at, count(*)::int as count from observations group by encounter_id, observed_at',
    );
    const keyOf = (encounter, tag) => `${encounter} ${tag}`;
    const counts = new Map(
      stored.rows.map((row) => [keyOf(row.encounter_id, row.observed_at.toISOString()), row.count]),
    );
    const lostBatches = ledger.batches.filter(({ encounter, tag }) => !counts.has(keyOf(encounter, tag))).length;
    const half = ledger.triedBatches.filter(({ encounter, tag }) => {
      const count = counts.get(keyOf(encounter, tag));
      return count !== undefined && count !== batchSize;
    }).length;
    const lost =
      (await missing('patients', 'patient_id', ledger.patients)) +
      (await missing('encounters', 'encounter_id', ledger.encounters)) +
      lostBatches * batchSize;
    const unaudited = await missing("audit_entries where action = 'create'", 'resource_id', [
      ...ledger.patients,
      ...ledger.encounters,
    ]);
    const rows = ledger.patients.length + ledger.encounters.length + ledger.batches.length * batchSize;
    return { rows, lost, half, unaudited };
  } finally {
    await client.end();
  }
}
