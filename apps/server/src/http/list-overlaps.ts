import { sql } from 'kysely';
import type { TestClinic, TestClinics } from './test-clinics.ts';

/**
 * Pairs of visits that take the same practitioner or room at one time, found from the visits alone and in another way than
 * the database's constraint: each is compared with every other.
 */
export async function listOverlaps({ within, home }: Pick<TestClinics, 'within'> & { readonly home: TestClinic }) {
  const visits = await within(home, async (tx) => {
    const { rows } = await sql<{ id: string; taken: string[]; start: Date; end: Date }>`
      select visit_id as id, array_prepend(practitioner_id, resource_ids) as taken, starts_at as start, ends_at as "end"
      from visits where state not in ('cancelled', 'no-show') and overlap_reason is null`.execute(tx);
    return rows;
  });
  return visits.flatMap((a, i) =>
    visits
      .slice(i + 1)
      .filter((b) => a.start < b.end && b.start < a.end && a.taken.some((it) => b.taken.includes(it)))
      .map((b) => [a.id, b.id]),
  );
}
