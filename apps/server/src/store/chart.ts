import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** One encounter of a chart with what stands on its line. */
export interface ChartRow {
  readonly encounter_id: string;
  readonly kind: string;
  readonly started_at: Date;
  readonly reason: string | null;
  readonly signed_at: Date | null;
  readonly signed_by: string | null;
  readonly signed_by_name: string | null;
  readonly content_hash: Buffer | null;
  readonly knowledge_hash: string | null;
  readonly knowledge_version: string | null;
  readonly engine: string | null;
  readonly leader: { readonly condition: string; readonly probability: number } | null;
  readonly mechanism: Readonly<Record<string, unknown>> | null;
  readonly documents: readonly { readonly kind: string; readonly title: string }[];
  readonly pain: { readonly marks?: readonly unknown[]; readonly drawing?: unknown } | null;
  readonly addenda: number;
}

/** The encounters of these entries of one patient, the newest first, in one query. */
export async function listChart(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly ChartRow[]> {
  const { rows } = await sql<ChartRow>`
    select e.encounter_id, e.kind, e.started_at, e.reason, s.signed_at, s.signed_by, p.name as signed_by_name,
      s.content_hash, s.knowledge_hash, s.engine, s.signed #>> '{assessment,knowledge,version}' as knowledge_version,
      s.signed #> '{assessment,differential,0}' as leader, s.signed #> '{assessment,mechanism}' as mechanism,
      coalesce((select json_agg(json_build_object('kind', d.kind, 'title', d.title) order by d.document_id)
        from documents d where d.clinic_id = e.clinic_id and d.encounter_id = e.encounter_id), '[]') as documents,
      (select n.body from encounter_entries n where n.clinic_id = e.clinic_id and n.encounter_id = e.encounter_id
        and n.body ->> 'kind' = 'pain' order by n.entered_at desc, n.entry_id desc limit 1) as pain,
      (select count(*)::int from addenda a where a.clinic_id = e.clinic_id and a.encounter_id = e.encounter_id) as addenda
    from encounters e
    left join lateral (select g.*, g.content::json as signed from signatures g
      where g.clinic_id = e.clinic_id and g.encounter_id = e.encounter_id) s on true
    left join staff p on p.clinic_id = s.clinic_id and p.staff_id = s.signed_by
    where e.clinic_id = ${clinicId} and e.patient_id = any(${[...patientIds]}::uuid[])
    order by e.started_at desc, e.encounter_id desc`.execute(tx);
  return rows;
}

export interface UpcomingRow {
  readonly visit_id: string;
  readonly starts_at: Date;
  readonly service: string;
  readonly practitioner: string;
}

/** The visits of these entries that begin after the moment, by their start. */
export async function listUpcoming(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
  after: Date,
): Promise<readonly UpcomingRow[]> {
  const { rows } = await sql<UpcomingRow>`
    select v.visit_id, v.starts_at, s.name as service, b.name as practitioner from visits v
    join services s on s.clinic_id = v.clinic_id and s.service_id = v.service_id
    join bookables b on b.clinic_id = v.clinic_id and b.resource_id = v.practitioner_id
    where v.clinic_id = ${clinicId} and v.patient_id = any(${[...patientIds]}::uuid[]) and v.starts_at > ${after}
      and v.state <> 'cancelled'
    order by v.starts_at limit 50`.execute(tx);
  return rows;
}
