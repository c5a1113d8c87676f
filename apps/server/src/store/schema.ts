import type { ColumnType } from 'kysely';

/** The tables as Kysely sees them; `migrations/` is what makes them. */
export interface Schema {
  readonly clinics: ClinicRow;
}

export interface ClinicRow {
  readonly clinic_id: string;
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly time_zone: string;
  readonly created_at: ColumnType<Date, never, never>;
}
