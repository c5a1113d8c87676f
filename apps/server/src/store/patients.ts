import type { PatientEntry, PatientSummary } from '@junction/contract';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { TenantTx } from './tenant.ts';

export interface NewPatient extends PatientEntry {
  readonly patientId: string;
  readonly searchKey: string;
  readonly isSample: boolean;
}

export async function insertPatient(tx: TenantTx, clinicId: string, patient: NewPatient): Promise<void> {
  await tx
    .insertInto('patients')
    .values({ clinic_id: clinicId, patient_id: patient.patientId, is_sample: patient.isSample, ...columnsOf(patient) })
    .execute();
}

export async function findPatient(
  tx: TenantTx,
  clinicId: string,
  patientId: string,
): Promise<PatientSummary | undefined> {
  const [found] = await selectPatients(tx, sql`p.clinic_id = ${clinicId} and p.patient_id = ${patientId}`);
  return found;
}

/** The patient, whom no other transaction can change or merge until this one ends. */
export async function lockPatients(
  tx: TenantTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<readonly PatientSummary[]> {
  // Always in the order of the ids, so that two who lock the same ones wait instead of blocking each other for good.
  const condition = sql<SqlBool>`p.clinic_id = ${clinicId} and p.patient_id = any(${[...patientIds]}::uuid[])`;
  return selectPatients(tx, condition, sql`order by p.patient_id for no key update`);
}

/** False, and nothing changed, when the version is not the newest any more or the entry was merged into another. */
export async function updatePatient(
  tx: TenantTx,
  clinicId: string,
  change: PatientEntry & { readonly patientId: string; readonly searchKey: string; readonly version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('patients')
    .set({ ...columnsOf(change), version: change.version + 1 })
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', change.patientId)
    .where('version', '=', change.version)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export interface PatientSearch {
  /** Beginnings that names must have, as `searchKeyOf` writes them. */
  readonly beginnings: readonly string[];
  readonly birthDate: string | undefined;
  readonly contact: { readonly kind: string; readonly value: string } | undefined;
  readonly limit: number;
}

/** Patients for whom all that is given holds, by name; entries that were merged into another are left out. */
export async function searchPatients(
  tx: TenantTx,
  clinicId: string,
  { beginnings, birthDate, contact, limit }: PatientSearch,
): Promise<readonly PatientSummary[]> {
  const conditions = [
    sql`p.clinic_id = ${clinicId}`,
    sql`p.merged_into is null`,
    ...beginnings.map((it) => sql`(' ' || p.search_key) like ${`% ${it.replace(/[\\%_]/g, '\\$&')}%`}`),
    ...(birthDate === undefined ? [] : [sql`p.birth_date = ${birthDate}::date`]),
    ...(contact === undefined
      ? []
      : [
          sql`exists (select 1 from contact_points c join patient_contacts pc using (clinic_id, contact_point_id)
            where c.clinic_id = p.clinic_id and c.kind = ${contact.kind} and c.value = ${contact.value}
              and pc.patient_id = p.patient_id and pc.removed_at is null)`,
        ]),
  ];
  const condition = sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
  return selectPatients(tx, condition, sql`order by p.search_key, p.patient_id limit ${limit}`);
}

/** Every other entry that shares the day of birth, a contact, or the first letters of a name: the ones worth comparing. */
export async function listNearPatients(
  tx: TenantTx,
  clinicId: string,
  {
    patientId,
    birthDate,
    beginning,
  }: { readonly patientId: string; readonly birthDate: string | null; readonly beginning: string },
): Promise<readonly (PatientSummary & { readonly sharesContact: boolean })[]> {
  const shares = sql`exists (select 1 from patient_contacts mine join patient_contacts theirs
      on theirs.clinic_id = mine.clinic_id and theirs.contact_point_id = mine.contact_point_id
    where mine.clinic_id = p.clinic_id and mine.patient_id = ${patientId} and mine.removed_at is null
      and theirs.patient_id = p.patient_id and theirs.removed_at is null)`;
  const { rows } = await sql<Row & { readonly shares: boolean }>`
    select ${selected}, ${shares} as shares from patients p
    where p.clinic_id = ${clinicId} and p.patient_id <> ${patientId} and p.merged_into is null
      and (p.birth_date = ${birthDate}::date or p.search_key like ${`${beginning.replace(/[\\%_]/g, '\\$&')}%`} or ${shares})
    order by p.patient_id limit 500`.execute(tx);
  return rows.map((row) => ({ ...toSummary(row), sharesContact: row.shares }));
}

/** The patient and every entry merged into it, over any number of steps. */
export async function listEntriesOf(tx: TenantTx, clinicId: string, patientId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ patient_id: string }>`
    with recursive entries(patient_id) as (
      select ${patientId}::uuid
      union select p.patient_id from patients p join entries e on p.merged_into = e.patient_id
        where p.clinic_id = ${clinicId})
    select patient_id from entries order by patient_id`.execute(tx);
  return rows.map((row) => row.patient_id);
}

/** The entry that is kept for this one: itself unless it was merged. */
export async function findKeptEntry(tx: TenantTx, clinicId: string, patientId: string): Promise<string | undefined> {
  const { rows } = await sql<{ patient_id: string }>`
    with recursive path(patient_id, merged_into) as (
      select p.patient_id, p.merged_into from patients p where p.clinic_id = ${clinicId} and p.patient_id = ${patientId}
      union select p.patient_id, p.merged_into from patients p join path on p.patient_id = path.merged_into
        where p.clinic_id = ${clinicId})
    select patient_id from path where merged_into is null`.execute(tx);
  return rows[0]?.patient_id;
}

/** Points one entry at the one that is kept, or, with null, at none. */
export async function pointEntryAt(
  tx: TenantTx,
  clinicId: string,
  { patientId, keptId }: { readonly patientId: string; readonly keptId: string | null },
): Promise<void> {
  await tx
    .updateTable('patients')
    .set({ merged_into: keptId })
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .execute();
}

interface Row {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly preferred_name: string | null;
  readonly birth_date: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly merged_into: string | null;
  readonly is_sample: boolean;
  readonly created_at: Date;
  readonly version: number;
}

const selected = sql`p.patient_id, p.given_name, p.family_name, p.preferred_name, p.birth_date::text as birth_date,
  p.sex, p.merged_into, p.is_sample, p.created_at, p.version`;

async function selectPatients(
  tx: TenantTx,
  condition: Expression<SqlBool> | RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<readonly PatientSummary[]> {
  const { rows } = await sql<Row>`select ${selected} from patients p where ${condition} ${rest}`.execute(tx);
  return rows.map(toSummary);
}

const columnsOf = (patient: PatientEntry & { readonly searchKey: string }) => ({
  given_name: patient.givenName,
  family_name: patient.familyName,
  preferred_name: patient.preferredName,
  birth_date: patient.birthDate,
  sex: patient.sex,
  search_key: patient.searchKey,
});

const toSummary = (row: Row): PatientSummary => ({
  patientId: row.patient_id,
  givenName: row.given_name,
  familyName: row.family_name,
  preferredName: row.preferred_name,
  birthDate: row.birth_date,
  sex: row.sex,
  mergedInto: row.merged_into,
  isSample: row.is_sample,
  createdAt: row.created_at.toISOString(),
  version: row.version,
});
