// Looks in the database itself whether every visit is where its client was told, and whether two take one thing at one time.
import pg from 'pg';

/** Lost: acknowledged and not there, or not as it was said. Visits of which a last word never came may be either way. */
export async function checkBookings(owner, { told, unsure }) {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const clinic = await client.query("select clinic_id from clinics where slug = 'kinesio'");
    await client.query("select set_config('app.clinic_id', $1, false)", [clinic.rows[0].clinic_id]);
    const { rows } = await client.query(
      `select v.visit_id as id, v.starts_at as start, v.ends_at as "end", v.state,
         array_prepend(v.practitioner_id, v.resource_ids) as taken from visits v`,
    );
    const stored = new Map(rows.map((row) => [row.id, row.state === 'cancelled' ? null : row.start.getTime()]));
    const lost = [...told].filter(([id, start]) => !unsure.has(id) && stored.get(id) !== start).length;
    const missing = [...told.keys()].filter((id) => !stored.has(id)).length;
    const live = rows.filter(({ state }) => state !== 'cancelled' && state !== 'no-show');
    let overlaps = 0;
    for (const [i, a] of live.entries()) {
      for (const b of live.slice(i + 1)) {
        if (a.start < b.end && b.start < a.end && a.taken.some((it) => b.taken.includes(it))) overlaps++;
      }
    }
    return { lost: lost + missing, overlaps };
  } finally {
    await client.end();
  }
}
