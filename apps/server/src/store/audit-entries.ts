import type { Access, AuditAction, AuditLine, AuditQuery, AuditResource } from '@junction/contract';
import { type RawBuilder, sql } from 'kysely';
import type { TenantContext, TenantTx } from './tenant.ts';

/** One record that was read or written. `patientId` is the person whose record it belongs to, if it is one's. */
export interface Touched {
  readonly resource: AuditResource;
  readonly id: string | null;
  readonly patientId: string | null;
}

export interface NewAuditEntry extends Touched {
  readonly entryId: string;
  readonly action: AuditAction;
}

/** Writes down, in the transaction that did it, what was done with each record. */
export async function insertAuditEntries(
  tx: TenantTx,
  { clinicId, actor, requestId }: TenantContext,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  // Lists as arrays: one short statement, however many records a search has shown.
  await sql`insert into audit_entries
      (clinic_id, entry_id, actor_kind, actor_id, action, resource, resource_id, patient_id, request_id)
    select ${clinicId}::uuid, e.entry_id, ${actor.kind}, ${actor.id}, e.action, e.resource, e.resource_id, e.patient_id,
      ${requestId}::uuid
    from unnest(
      ${entries.map((it) => it.entryId)}::uuid[], ${entries.map((it) => it.action)}::text[],
      ${entries.map((it) => it.resource)}::text[], ${entries.map((it) => it.id)}::uuid[],
      ${entries.map((it) => it.patientId)}::uuid[]) as e (entry_id, action, resource, resource_id, patient_id)`.execute(
    tx,
  );
}

/** The entries for which all that is given holds, the newest first. */
export async function searchAudit(
  tx: TenantTx,
  clinicId: string,
  query: Omit<AuditQuery, 'patientId'> & { readonly patientIds: readonly string[] | undefined; readonly limit: number },
): Promise<readonly AuditLine[]> {
  const conditions: readonly RawBuilder<unknown>[] = [
    sql`a.clinic_id = ${clinicId}`,
    ...(query.from === undefined ? [] : [sql`a.at >= ${query.from}::timestamptz`]),
    ...(query.until === undefined ? [] : [sql`a.at < ${query.until}::timestamptz`]),
    ...(query.actorId === undefined ? [] : [sql`a.actor_id = ${query.actorId}`]),
    ...(query.patientIds === undefined ? [] : [sql`a.patient_id = any(${[...query.patientIds]}::uuid[])`]),
    ...(query.action === undefined ? [] : [sql`a.action = ${query.action}`]),
    ...(query.resource === undefined ? [] : [sql`a.resource = ${query.resource}`]),
    ...(query.before === undefined ? [] : [sql`a.entry_id < ${query.before}`]),
  ];
  const { rows } = await sql<LineRow>`
    select a.entry_id, a.at, a.actor_kind, a.actor_id, ${actorName} as actor_name,
      a.action, a.resource, a.resource_id, a.patient_id, a.request_id
    from audit_entries a where ${sql.join(conditions, sql` and `)}
    order by a.entry_id desc limit ${query.limit}`.execute(tx);
  return rows.map((row) => ({
    entryId: row.entry_id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    resource: row.resource,
    resourceId: row.resource_id,
    patientId: row.patient_id,
    requestId: row.request_id,
  }));
}

/** Who did what with some entries of one patient, the newest first, at most two hundred. */
export async function listAccesses(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly Access[]> {
  const { rows } = await sql<Pick<LineRow, 'at' | 'actor_kind' | 'actor_name' | 'action' | 'resource'>>`
    select a.at, a.actor_kind, ${actorName} as actor_name, a.action, a.resource from audit_entries a
    where a.clinic_id = ${clinicId} and a.patient_id = any(${[...patientIds]}::uuid[])
    order by a.entry_id desc limit 200`.execute(tx);
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: { kind: row.actor_kind, name: row.actor_name },
    action: row.action,
    resource: row.resource,
  }));
}

interface LineRow {
  readonly entry_id: string;
  readonly at: Date;
  readonly actor_kind: AuditLine['actor']['kind'];
  readonly actor_id: string;
  readonly actor_name: string | null;
  readonly action: AuditAction;
  readonly resource: AuditResource;
  readonly resource_id: string | null;
  readonly patient_id: string | null;
  readonly request_id: string;
}

/** Staff and guardians by their name. A patient is the person whose record it is; a job goes by its own name. */
const actorName = sql`case a.actor_kind
  when 'staff' then (select s.name from staff s where s.clinic_id = a.clinic_id and s.staff_id = a.actor_id::uuid)
  when 'guardian' then (select g.name from guardians g where g.clinic_id = a.clinic_id and g.guardian_id = a.actor_id::uuid)
  when 'system' then a.actor_id
end`;
