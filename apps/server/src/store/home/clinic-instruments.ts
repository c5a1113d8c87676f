import type { Instrument } from '@junction/outcomes';
import { sql } from 'kysely';
import type { TenantTx } from '../tenant.ts';

export interface ClinicInstrument {
  readonly instrumentId: string;
  readonly outcome: string;
  readonly title: string;
  readonly instrument: Instrument;
  readonly importedAt: Date;
}

/** In use from now on, in the place of the one before of the same outcome. */
export async function putInstrument(
  tx: TenantTx,
  clinicId: string,
  it: ClinicInstrument & { readonly importedBy: string },
): Promise<void> {
  await sql`update clinic_instruments set removed_at = ${it.importedAt}
    where clinic_id = ${clinicId} and outcome = ${it.outcome} and removed_at is null`.execute(tx);
  await sql`insert into clinic_instruments (clinic_id, instrument_id, outcome, title, instrument, imported_at, imported_by)
    values (${clinicId}, ${it.instrumentId}, ${it.outcome}, ${it.title}, ${JSON.stringify(it.instrument)}::jsonb,
      ${it.importedAt}, ${it.importedBy})`.execute(tx);
}

/** Those in use, by outcome. */
export async function listInstruments(tx: TenantTx, clinicId: string): Promise<readonly ClinicInstrument[]> {
  const { rows } = await sql<ClinicInstrument>`
    select instrument_id as "instrumentId", outcome, title, instrument, imported_at as "importedAt"
    from clinic_instruments where clinic_id = ${clinicId} and removed_at is null order by outcome`.execute(tx);
  return rows;
}

/** False: the clinic never had it. One that was taken out before stays out. */
export async function removeInstrument(
  tx: TenantTx,
  clinicId: string,
  { instrumentId, at }: { readonly instrumentId: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update clinic_instruments set removed_at = coalesce(removed_at, ${at})
    where clinic_id = ${clinicId} and instrument_id = ${instrumentId}`.execute(tx);
  return numAffectedRows === 1n;
}
