import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** Knowledge and model as JSON, packed with gzip. */
export interface PackedKnowledge {
  readonly hash: string;
  readonly version: string;
  readonly knowledge: Buffer;
  readonly model: Buffer;
}

/** Keeps the knowledge that something was signed with, once. */
export async function keepKnowledge(tx: TenantTx, hash: string, packed: () => PackedKnowledge): Promise<void> {
  const { rows } = await sql`select 1 from knowledge_versions where hash = ${hash}`.execute(tx);
  if (rows.length > 0) return;
  const { version, knowledge, model } = packed();
  await sql`insert into knowledge_versions (hash, version, knowledge, model)
    values (${hash}, ${version}, ${knowledge}, ${model}) on conflict (hash) do nothing`.execute(tx);
}

export async function findKnowledge(tx: TenantTx, hash: string): Promise<PackedKnowledge | undefined> {
  const { rows } = await sql<PackedKnowledge>`
    select hash, version, knowledge, model from knowledge_versions where hash = ${hash}`.execute(tx);
  return rows[0];
}
