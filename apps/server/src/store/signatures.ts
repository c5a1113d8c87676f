import { sql } from 'kysely';
import type { OfEncounter } from './observations.ts';
import type { TenantTx } from './tenant.ts';

export interface StoredSignature {
  readonly encounterId: string;
  readonly startedAt: Date;
  readonly signedAt: Date;
  readonly signedBy: string;
  readonly signedByName: string | null;
  /** The very letters that were signed. */
  readonly content: string;
  readonly contentHash: Buffer;
  readonly knowledgeHash: string;
  readonly engine: string;
}

export interface NewSignature extends OfEncounter {
  readonly signedBy: string;
  readonly content: string;
  readonly contentHash: Buffer;
  readonly knowledgeHash: string;
  readonly engine: string;
}

/** Locks the encounter, so that of signing and entering one waits for the other. */
export async function holdEncounter(tx: TenantTx, clinicId: string, encounterId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${encounterId}`}, 0))`.execute(tx);
}

export async function insertSignature(tx: TenantTx, clinicId: string, it: NewSignature): Promise<void> {
  await sql`insert into signatures (clinic_id, encounter_id, patient_id, signed_by, content, content_hash, knowledge_hash, engine)
    values (${clinicId}, ${it.encounterId}, ${it.patientId}, ${it.signedBy}, ${it.content}, ${it.contentHash},
      ${it.knowledgeHash}, ${it.engine})`.execute(tx);
}

export async function findSignature(
  tx: TenantTx,
  clinicId: string,
  encounterId: string,
): Promise<StoredSignature | undefined> {
  const { rows } = await signatures(
    tx,
    sql`s.clinic_id = ${clinicId} and s.encounter_id = ${encounterId}`,
    sql`limit 1`,
  );
  return rows.map(toSignature)[0];
}

/** The last signed encounter of these entries of one patient that began before the moment. */
export async function findSignatureBefore(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
  before: string,
): Promise<StoredSignature | undefined> {
  const of = sql`s.clinic_id = ${clinicId} and s.patient_id = any(${[...patientIds]}::uuid[]) and e.started_at < ${before}`;
  const { rows } = await signatures(tx, of, sql`limit 1`);
  return rows.map(toSignature)[0];
}

const signatures = (tx: TenantTx, of: ReturnType<typeof sql>, limit: ReturnType<typeof sql>) =>
  sql<SignatureRow>`
    select s.encounter_id, e.started_at, s.signed_at, s.signed_by, p.name, s.content, s.content_hash, s.knowledge_hash, s.engine
    from signatures s
    join encounters e on e.clinic_id = s.clinic_id and e.encounter_id = s.encounter_id
    left join staff p on p.clinic_id = s.clinic_id and p.staff_id = s.signed_by
    where ${of} order by e.started_at desc, s.encounter_id desc ${limit}`.execute(tx);

interface SignatureRow {
  readonly encounter_id: string;
  readonly started_at: Date;
  readonly signed_at: Date;
  readonly signed_by: string;
  readonly name: string | null;
  readonly content: string;
  readonly content_hash: Buffer;
  readonly knowledge_hash: string;
  readonly engine: string;
}

const toSignature = (row: SignatureRow): StoredSignature => ({
  encounterId: row.encounter_id,
  startedAt: row.started_at,
  signedAt: row.signed_at,
  signedBy: row.signed_by,
  signedByName: row.name,
  content: row.content,
  contentHash: row.content_hash,
  knowledgeHash: row.knowledge_hash,
  engine: row.engine,
});
