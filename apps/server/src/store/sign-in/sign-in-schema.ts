import type { ColumnType, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { TenantTx } from '../tenant.ts';

/** The tables of the schema `auth` that we read and write ourselves. better-auth has the rest. */
export interface AuthTables {
  readonly session: AuthSessionRow;
  readonly passkeys: PasskeyRow;
  readonly used_codes: { readonly user_id: string; readonly code_key: Buffer; readonly used_at: Stamp };
  readonly twoFactor: { readonly userId: string; readonly verified: boolean | null };
  readonly account: { readonly userId: string; readonly providerId: string; readonly password: string | null };
}

/** What signing in keeps for each clinic. */
export type SignInTables = {
  readonly staff_pins: {
    readonly clinic_id: string;
    readonly staff_id: string;
    readonly pin_hash: string;
    readonly set_at: ColumnType<Date, never, Date>;
  };
  readonly staff_invitations: {
    readonly clinic_id: string;
    readonly staff_id: string;
    readonly token_hash: Buffer;
    readonly expires_at: Date;
    readonly used_at: ColumnType<Date | null, null, Date | null>;
  };
  readonly patient_logins: {
    readonly clinic_id: string;
    readonly contact_point_id: string;
    readonly auth_user_id: string;
  };
  readonly patient_codes: {
    readonly clinic_id: string;
    readonly patient_code_id: string;
    readonly patient_id: string;
    readonly code_hash: Buffer;
    readonly made_by: string;
    readonly expires_at: Date;
    readonly used_at: ColumnType<Date | null, never, Date>;
  };
  readonly mail_outbox: {
    readonly clinic_id: string;
    readonly mail_id: string;
    readonly channel: string;
    readonly recipient: string;
    readonly subject: string;
    readonly body: string;
    readonly link_path: string | null;
    readonly calendars: ColumnType<unknown, string, never>;
    readonly created_at: Stamp;
    readonly tries: ColumnType<number, never, number>;
    readonly next_at: ColumnType<Date, never, Date>;
  };
};

type Stamp = ColumnType<Date, never, never>;

export interface AuthSessionRow {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly clinicId: string | null;
  readonly actorKind: string | null;
  readonly actorId: string | null;
  readonly method: string | null;
  readonly seenAt: Date | null;
  readonly lockedAt: Date | null;
  readonly steppedUpAt: Date | null;
  readonly failedUnlocks: number | null;
}

interface PasskeyRow {
  readonly credential_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly public_key: Buffer;
  readonly counter: ColumnType<string, number, number>;
  readonly transports: string[];
  readonly created_at: Stamp;
  readonly used_at: ColumnType<Date | null, never, Date>;
}

/** The schema `auth`. It knows no clinic, and nothing of a patient. */
export const authTables = (db: Kysely<Schema>): Kysely<AuthTables> =>
  db.withSchema('auth') as unknown as Kysely<AuthTables>; // The one place that opens the schema.

/** The same transaction with the tables of this folder. */
export const withSignInTables = (tx: TenantTx) => tx.withTables<SignInTables>();
