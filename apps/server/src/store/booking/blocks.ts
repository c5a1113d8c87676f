import type { TimeRange } from '@junction/scheduling';
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

/** Time taken by something else than a visit. */
export interface Block {
  readonly blockId: string;
  readonly version: number;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export async function insertBlock(tx: TenantTx, clinicId: string, block: Omit<Block, 'version'>): Promise<void> {
  await sql`insert into blocks (clinic_id, block_id, resource_id, starts_at, ends_at, reason)
    values (${clinicId}, ${block.blockId}, ${block.resourceId}, ${new Date(block.start)}, ${new Date(block.end)},
      ${block.reason})`.execute(tx);
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function updateBlock(tx: TenantTx, clinicId: string, block: Block): Promise<boolean> {
  const { numAffectedRows } = await sql`update blocks set resource_id = ${block.resourceId},
      starts_at = ${new Date(block.start)}, ends_at = ${new Date(block.end)}, reason = ${block.reason},
      version = version + 1
    where clinic_id = ${clinicId} and block_id = ${block.blockId} and version = ${block.version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** What it takes goes with it. */
export async function removeBlock(tx: TenantTx, clinicId: string, blockId: string): Promise<void> {
  await sql`delete from blocks where clinic_id = ${clinicId} and block_id = ${blockId}`.execute(tx);
}

export async function findBlock(tx: TenantTx, clinicId: string, blockId: string): Promise<Block | undefined> {
  return (await selectBlocks(tx, clinicId, sql`block_id = ${blockId}`))[0];
}

/** Those that touch a stretch of time, by their start. */
export async function listBlocks(tx: TenantTx, clinicId: string, { start, end }: TimeRange): Promise<readonly Block[]> {
  return selectBlocks(tx, clinicId, sql`starts_at < ${new Date(end)} and ends_at > ${new Date(start)}`);
}

async function selectBlocks(tx: TenantTx, clinicId: string, condition: RawBuilder<unknown>): Promise<readonly Block[]> {
  const { rows } = await sql<Block>`select block_id as "blockId", version, resource_id as "resourceId",
      (extract(epoch from starts_at) * 1000)::float8 as start, (extract(epoch from ends_at) * 1000)::float8 as "end",
      reason
    from blocks where clinic_id = ${clinicId} and ${condition} order by starts_at, block_id`.execute(tx);
  return rows;
}
