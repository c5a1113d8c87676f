import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';
import { withMessageTables } from './message-schema.ts';

export interface Feed {
  readonly feedId: string;
  readonly showsNames: boolean;
  readonly createdAt: Date;
}

export interface NewFeed {
  readonly feedId: string;
  readonly staffId: string;
  readonly secretHash: Buffer;
  readonly showsNames: boolean;
}

/** The feed of a member of staff that is in use. */
export async function findFeed(tx: TenantTx, clinicId: string, staffId: string): Promise<Feed | undefined> {
  const row = await withMessageTables(tx)
    .selectFrom('calendar_feeds')
    .select(['feed_id', 'shows_names', 'created_at'])
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && { feedId: row.feed_id, showsNames: row.shows_names, createdAt: row.created_at };
}

export async function insertFeed(tx: TenantTx, clinicId: string, feed: NewFeed): Promise<Feed> {
  const { created_at: createdAt } = await withMessageTables(tx)
    .insertInto('calendar_feeds')
    .values({
      clinic_id: clinicId,
      feed_id: feed.feedId,
      staff_id: feed.staffId,
      secret_hash: feed.secretHash,
      shows_names: feed.showsNames,
    })
    .returning('created_at')
    .executeTakeFirstOrThrow();
  return { feedId: feed.feedId, showsNames: feed.showsNames, createdAt };
}

/** The id of the feed that opens nothing from now on; undefined: there was none. */
export async function revokeFeed(tx: TenantTx, clinicId: string, staffId: string): Promise<string | undefined> {
  const row = await withMessageTables(tx)
    .updateTable('calendar_feeds')
    .set({ revoked_at: sql<Date>`now()` })
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .where('revoked_at', 'is', null)
    .returning('feed_id')
    .executeTakeFirst();
  return row?.feed_id;
}

/** Whose feed the secret opens; undefined: nobody's, or of somebody who works here no more. */
export async function findFeedOwner(
  tx: TenantTx,
  clinicId: string,
  secretHash: Buffer,
): Promise<{ readonly staffId: string; readonly staffName: string; readonly showsNames: boolean } | undefined> {
  const row = await withMessageTables(tx)
    .selectFrom('calendar_feeds as f')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.clinic_id', '=', 'f.clinic_id').onRef('s.staff_id', '=', 'f.staff_id'),
    )
    .select(['f.staff_id', 's.name', 'f.shows_names'])
    .where('f.clinic_id', '=', clinicId)
    .where('f.secret_hash', '=', secretHash)
    .where('f.revoked_at', 'is', null)
    .where('s.removed_at', 'is', null)
    .executeTakeFirst();
  return row && { staffId: row.staff_id, staffName: row.name, showsNames: row.shows_names };
}

export interface FeedVisit {
  readonly visitId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: string;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly place: string;
  readonly name: string;
}

/** The practitioner's visits between two moments by their start; cancelled ones only where that is newer than `cancelledSince`. */
export async function listFeedVisits(
  tx: TenantTx,
  clinicId: string,
  window: { readonly staffId: string; readonly from: Date; readonly to: Date; readonly cancelledSince: Date },
): Promise<readonly FeedVisit[]> {
  const { rows } = await sql<Row>`
    select v.visit_id, v.starts_at, v.ends_at, v.state, v.sequence, v.state_changed_at, pl.name as place,
      coalesce(p.given_name || ' ' || p.family_name, v.visitor ->> 'name') as name
    from visits v
    join places pl on pl.clinic_id = v.clinic_id and pl.place_id = v.place_id
    left join patients p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    where v.clinic_id = ${clinicId} and v.practitioner_id = ${window.staffId}
      and v.starts_at >= ${window.from} and v.starts_at < ${window.to}
      and (v.state <> 'cancelled' or v.state_changed_at >= ${window.cancelledSince})
    order by v.starts_at, v.visit_id limit 5000`.execute(tx);
  return rows.map((row) => ({
    visitId: row.visit_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    sequence: row.sequence,
    changedAt: row.state_changed_at,
    place: row.place,
    name: row.name,
  }));
}

interface Row {
  readonly visit_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: string;
  readonly sequence: number;
  readonly state_changed_at: Date;
  readonly place: string;
  readonly name: string;
}
