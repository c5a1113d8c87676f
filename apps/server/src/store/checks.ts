import type { CheckEntry } from '@junction/contract';
import { sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

/** What a visitor told, as it is kept. */
export interface CheckContent {
  readonly answers: CheckEntry['answers'];
  readonly drawing: CheckEntry['drawing'];
}

export type CheckUrgency = 'soon' | 'same-day' | 'emergency';

export interface StoredCheck {
  readonly checkId: string;
  /** Counts the codes that were tried until one was free. */
  readonly codeNumber: number;
  readonly language: 'en' | 'es';
  /** Null: expired and forgotten. */
  readonly content: CheckContent | null;
  readonly consentedAt: Date;
  readonly expiresAt: Date;
  readonly visitId: string | null;
  /** Not null: it stands in the record of this patient. */
  readonly patientId: string | null;
}

export interface NewCheck {
  readonly checkId: string;
  readonly codeHash: Buffer;
  readonly codeNumber: number;
  readonly language: 'en' | 'es';
  readonly content: CheckContent;
  readonly urgency: CheckUrgency | null;
  readonly consent: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** False, and nothing added, where another check of the clinic has the code. */
export async function insertCheck(tx: TenantTx, clinicId: string, check: NewCheck): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into checks (clinic_id, check_id, code_hash, code_number, language, content,
      urgency, consent_text_version, consented_at, updated_at, expires_at)
    values (${clinicId}, ${check.checkId}, ${check.codeHash}, ${check.codeNumber}, ${check.language},
      ${JSON.stringify(check.content)}::jsonb, ${check.urgency}, ${check.consent}, ${check.now}, ${check.now},
      ${check.expiresAt})
    on conflict (clinic_id, code_hash) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Puts newer answers in the place of those that are kept. */
export async function changeCheck(
  tx: TenantTx,
  clinicId: string,
  check: Pick<NewCheck, 'checkId' | 'language' | 'content' | 'urgency' | 'consent' | 'now' | 'expiresAt'>,
): Promise<void> {
  await sql`update checks set language = ${check.language}, content = ${JSON.stringify(check.content)}::jsonb,
      urgency = ${check.urgency}, consent_text_version = ${check.consent}, consented_at = ${check.now},
      updated_at = ${check.now}, expires_at = ${check.expiresAt}, version = version + 1
    where clinic_id = ${clinicId} and check_id = ${check.checkId}`.execute(tx);
}

export async function deleteCheck(tx: TenantTx, clinicId: string, checkId: string): Promise<void> {
  await sql`delete from checks where clinic_id = ${clinicId} and check_id = ${checkId}`.execute(tx);
}

/** Held until the transaction ends, so that it is linked and recorded once. */
export async function holdCheck(tx: TenantTx, clinicId: string, checkId: string): Promise<StoredCheck | undefined> {
  const { rows } = await sql<StoredCheck>`${selected} where clinic_id = ${clinicId} and check_id = ${checkId}
    for update`.execute(tx);
  return rows[0];
}

export async function findCheckByCode(
  tx: TenantTx,
  clinicId: string,
  codeHash: Buffer,
): Promise<StoredCheck | undefined> {
  const { rows } =
    await sql<StoredCheck>`${selected} where clinic_id = ${clinicId} and code_hash = ${codeHash}`.execute(tx);
  return rows[0];
}

/** The check that was sent along with the booking of the visit. Held until the transaction ends. */
export async function holdCheckOfVisit(
  tx: TenantTx,
  clinicId: string,
  visitId: string,
): Promise<StoredCheck | undefined> {
  const { rows } = await sql<StoredCheck>`${selected} where clinic_id = ${clinicId} and visit_id = ${visitId}
    for update`.execute(tx);
  return rows[0];
}

export async function linkCheck(
  tx: TenantTx,
  clinicId: string,
  { checkId, visitId }: { readonly checkId: string; readonly visitId: string },
): Promise<void> {
  await sql`update checks set visit_id = ${visitId}, version = version + 1
    where clinic_id = ${clinicId} and check_id = ${checkId}`.execute(tx);
}

export async function setPatientOfCheck(
  tx: TenantTx,
  clinicId: string,
  { checkId, patientId }: { readonly checkId: string; readonly patientId: string },
): Promise<void> {
  await sql`update checks set patient_id = ${patientId}, version = version + 1
    where clinic_id = ${clinicId} and check_id = ${checkId}`.execute(tx);
}

/** Forgets what expired; that there was something is remembered for as long again, so that its code can say so. */
export async function forgetExpiredChecks(tx: TenantTx, clinicId: string, now: Date): Promise<void> {
  await sql`update checks set content = null, urgency = null
    where clinic_id = ${clinicId} and patient_id is null and expires_at <= ${now} and content is not null`.execute(tx);
  await sql`delete from checks where clinic_id = ${clinicId} and patient_id is null
    and expires_at <= ${new Date(now.getTime() - 30 * 86_400_000)}`.execute(tx);
}

const selected = sql`select check_id as "checkId", code_number as "codeNumber", language, content,
  consented_at as "consentedAt", expires_at as "expiresAt", visit_id as "visitId", patient_id as "patientId" from checks`;
