import type { Busy, TimeRange } from '@junction/scheduling';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** Nothing is taken longer at one go. */
export const longest = 8 * 86_400_000;

interface BusyQuery {
  readonly window: TimeRange;
  readonly now: Date;
  /** A visit, hold or block that does not count. */
  readonly except?: string | undefined;
  /** Given: of the practitioners only this one. */
  readonly practitioner?: string | null;
}

/** What is taken within a window of time at `now`, for practitioners, rooms and devices. What lapsed takes nothing. */
export async function listBusy(
  tx: TenantTx,
  clinicId: string,
  { window, now, except, practitioner = null }: BusyQuery,
): Promise<readonly Busy[]> {
  // As one text of short rows: a month of a large clinic is thousands of ranges, and a parser of columns takes its time.
  const { rows } = await sql<{ readonly busy: string | null }>`
    select json_agg(json_build_array(o.resource_id, o.kind, o.service_id, (extract(epoch from o.starts_at) * 1000)::bigint,
      (extract(epoch from o.ends_at) * 1000)::bigint, (extract(epoch from o.visit_start) * 1000)::bigint,
      (extract(epoch from o.expires_at) * 1000)::bigint))::text as busy
    from occupancies o
    where o.clinic_id = ${clinicId} and o.resource_id = any(array(
        select b.resource_id from bookables b where b.clinic_id = ${clinicId}
          and (${practitioner}::uuid is null or b.kind <> 'practitioner' or b.resource_id = ${practitioner}::uuid)))
      and o.starts_at < ${new Date(window.end)} and o.starts_at > ${new Date(window.start - longest)}
      and o.ends_at > ${new Date(window.start)}
      and (o.expires_at is null or o.expires_at > ${now})
      and coalesce(o.visit_id, o.hold_id, o.block_id) is distinct from ${except ?? null}::uuid`.execute(tx);
  const taken: readonly BusyRow[] = JSON.parse(rows[0]?.busy ?? '[]');
  return taken.map(([resource, kind, service, start, end, visitStart, expires]): Busy => {
    const range = { resource, start, end };
    const visit = { ...range, service: service ?? '', visitStart: visitStart ?? start };
    if (kind === 'block') return { kind, ...range };
    return kind === 'hold' ? { kind, ...visit, expires: expires ?? 0 } : { kind, ...visit };
  });
}

/** Moments in milliseconds. */
type BusyRow = readonly [
  resource: string,
  kind: Busy['kind'],
  service: string | null,
  start: number,
  end: number,
  visitStart: number | null,
  expires: number | null,
];

/**
 * Makes everyone who would take one of these wait, in one order for all, so that nobody waits in a circle. Whoever changes
 * what is taken of a practitioner, room or device holds its row.
 */
export async function lockBookables(tx: TenantTx, clinicId: string, resourceIds: readonly string[]): Promise<void> {
  await sql`select 1 from bookables where clinic_id = ${clinicId} and resource_id = any(${[...resourceIds]}::uuid[])
    order by resource_id for no key update`.execute(tx);
}

/** Gives back what lapsed of these. The rows must be held. Returns the visits that were not confirmed in time, now cancelled. */
export async function releaseLapsed(
  tx: TenantTx,
  clinicId: string,
  { resourceIds, now }: { readonly resourceIds: readonly string[]; readonly now: Date },
): Promise<readonly { readonly visitId: string; readonly version: number }[]> {
  const { rows } = await sql<{ readonly visit_id: string; readonly version: number }>`
    with lapsed as (
      delete from occupancies where clinic_id = ${clinicId} and resource_id = any(${[...resourceIds]}::uuid[])
        and expires_at <= ${now} returning visit_id)
    update visits v set state = 'cancelled', cancel_reason = 'not confirmed', confirm_by = null, state_changed_at = ${now},
      sequence = v.sequence + 1, version = v.version + 1
    where v.clinic_id = ${clinicId} and v.visit_id in (select visit_id from lapsed) and v.confirm_by <= ${now}
      and v.state in ('pending', 'booked')
    returning v.visit_id, v.version`.execute(tx);
  return rows.map((row) => ({ visitId: row.visit_id, version: row.version }));
}

export interface Collision {
  readonly resource: string;
  readonly kind: 'visit' | 'hold' | 'block';
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What else is taken of these at that time. */
export async function listCollisions(
  tx: TenantTx,
  clinicId: string,
  query: {
    readonly resourceIds: readonly string[];
    readonly range: TimeRange;
    readonly except: string | null;
    readonly now: Date;
  },
): Promise<readonly Collision[]> {
  const { resourceIds, range, except, now } = query;
  const { rows } = await sql<Collision>`
    select resource_id as resource, kind, coalesce(visit_id, hold_id, block_id) as id,
      (extract(epoch from starts_at) * 1000)::float8 as start,
      (extract(epoch from ends_at) * 1000)::float8 as "end"
    from occupancies where clinic_id = ${clinicId} and resource_id = any(${[...resourceIds]}::uuid[])
      and starts_at < ${new Date(range.end)} and starts_at > ${new Date(range.start - longest)}
      and ends_at > ${new Date(range.start)}
      and (expires_at is null or expires_at > ${now})
      and coalesce(visit_id, hold_id, block_id) is distinct from ${except}::uuid
    order by 4, 1`.execute(tx);
  return rows;
}

export interface Occupying {
  readonly resourceIds: readonly string[];
  readonly range: TimeRange;
  readonly of: { readonly kind: 'visit' | 'hold' | 'block'; readonly id: string };
  readonly serviceId: string | null;
  readonly visitStart: Date | null;
  readonly expiresAt: Date | null;
  readonly deliberate: boolean;
  readonly newId: () => string;
}

/** Takes all of them for that time: all or, by a violated constraint that ends the transaction, none. The rows must be held. */
export async function occupy(tx: TenantTx, clinicId: string, occupying: Occupying): Promise<void> {
  const { resourceIds, range, of, newId } = occupying;
  const idOf = (kind: typeof of.kind): string | null => (of.kind === kind ? of.id : null);
  await sql`insert into occupancies (clinic_id, occupancy_id, resource_id, starts_at, ends_at, kind, visit_id, hold_id, block_id,
      service_id, visit_start, expires_at, deliberate)
    select ${clinicId}::uuid, it.occupancy_id, it.resource_id,
      ${new Date(range.start)}::timestamptz, ${new Date(range.end)}::timestamptz, ${of.kind}, ${idOf('visit')}::uuid,
      ${idOf('hold')}::uuid, ${idOf('block')}::uuid, ${occupying.serviceId}::uuid, ${occupying.visitStart}::timestamptz,
      ${occupying.expiresAt}::timestamptz, ${occupying.deliberate}
    from unnest(${resourceIds.map(() => newId())}::uuid[], ${[...resourceIds]}::uuid[])
      as it (occupancy_id, resource_id)`.execute(tx);
}

/** Takes nothing any more. */
export async function vacate(
  tx: TenantTx,
  clinicId: string,
  of: { readonly kind: 'visit' | 'hold' | 'block'; readonly id: string },
): Promise<void> {
  const column = sql.ref(`${of.kind}_id`);
  await sql`delete from occupancies where clinic_id = ${clinicId} and ${column} = ${of.id}::uuid`.execute(tx);
}

/** What it takes is now its own for good, or until another moment. */
export async function setExpiry(
  tx: TenantTx,
  clinicId: string,
  of: { readonly kind: 'visit' | 'hold'; readonly id: string; readonly expiresAt: Date | null },
): Promise<void> {
  const column = sql.ref(`${of.kind}_id`);
  await sql`update occupancies set expires_at = ${of.expiresAt}::timestamptz
    where clinic_id = ${clinicId} and ${column} = ${of.id}::uuid`.execute(tx);
}
