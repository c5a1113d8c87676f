import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** A time kept for somebody who is typing. */
export interface Hold {
  readonly holdId: string;
  readonly serviceId: string;
  readonly practitionerId: string;
  readonly placeId: string;
  readonly resourceIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly expiresAt: Date;
}

export async function insertHold(
  tx: TenantTx,
  clinicId: string,
  hold: Hold & { readonly secretHash: Buffer },
): Promise<void> {
  await sql`insert into holds (clinic_id, hold_id, secret_hash, service_id, practitioner_id, place_id, resource_ids,
      starts_at, ends_at, expires_at)
    values (${clinicId}, ${hold.holdId}, ${hold.secretHash}, ${hold.serviceId}, ${hold.practitionerId}, ${hold.placeId},
      ${[...hold.resourceIds]}::uuid[], ${new Date(hold.start)}, ${new Date(hold.end)}, ${hold.expiresAt})`.execute(tx);
}

/** The hold of the secret, whether or not it lapsed. */
export async function findHold(tx: TenantTx, clinicId: string, secretHash: Buffer): Promise<Hold | undefined> {
  const { rows } = await sql<Hold>`${selected} where clinic_id = ${clinicId} and secret_hash = ${secretHash}`.execute(
    tx,
  );
  return rows[0];
}

/** Those of a stretch of time that have not lapsed. */
export async function listHolds(
  tx: TenantTx,
  clinicId: string,
  { from, until, now }: { readonly from: Date; readonly until: Date; readonly now: Date },
): Promise<readonly Hold[]> {
  const { rows } = await sql<Hold>`${selected} where clinic_id = ${clinicId} and starts_at < ${until}
    and ends_at > ${from} and expires_at > ${now} order by starts_at, hold_id`.execute(tx);
  return rows;
}

export async function renewHold(
  tx: TenantTx,
  clinicId: string,
  { holdId, expiresAt }: { readonly holdId: string; readonly expiresAt: Date },
): Promise<void> {
  await sql`update holds set expires_at = ${expiresAt} where clinic_id = ${clinicId} and hold_id = ${holdId}`.execute(
    tx,
  );
}

/** What it takes goes with it. */
export async function removeHold(tx: TenantTx, clinicId: string, holdId: string): Promise<void> {
  await sql`delete from holds where clinic_id = ${clinicId} and hold_id = ${holdId}`.execute(tx);
}

/** Forgets holds that lapsed an hour ago. */
export async function forgetLapsedHolds(tx: TenantTx, clinicId: string, now: Date): Promise<void> {
  await sql`delete from holds where clinic_id = ${clinicId} and expires_at < ${new Date(now.getTime() - 3_600_000)}`.execute(
    tx,
  );
}

const selected = sql`select hold_id as "holdId", service_id as "serviceId", practitioner_id as "practitionerId",
  place_id as "placeId", resource_ids as "resourceIds", (extract(epoch from starts_at) * 1000)::float8 as start,
  (extract(epoch from ends_at) * 1000)::float8 as "end", expires_at as "expiresAt" from holds`;
