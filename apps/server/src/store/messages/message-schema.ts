import type { ColumnType } from 'kysely';
import type { TenantTx } from '../tenant.ts';

type Stamp = ColumnType<Date, never, never>;

/** What messages keep for each clinic. */
export type MessageTables = {
  readonly messages: {
    readonly clinic_id: string;
    readonly message_id: string;
    readonly visit_id: string;
    readonly kind: string;
    readonly channel: string | null;
    readonly planned_start: Date | null;
    readonly dedupe_key: string;
    readonly due_at: Date;
    readonly state: ColumnType<string, string | undefined, string>;
    readonly reason: ColumnType<string | null, never, string | null>;
    readonly told: ColumnType<unknown, never, string>;
    readonly created_at: Stamp;
    readonly sent_at: ColumnType<Date | null, never, Date | null>;
  };
  readonly patient_message_choices: {
    readonly clinic_id: string;
    readonly patient_id: string;
    readonly reminders: string;
    readonly language: string | null;
    readonly version: ColumnType<number, number | undefined, number>;
  };
  readonly calendar_feeds: {
    readonly clinic_id: string;
    readonly feed_id: string;
    readonly staff_id: string;
    readonly secret_hash: Buffer;
    readonly shows_names: boolean;
    readonly created_at: Stamp;
    readonly revoked_at: ColumnType<Date | null, never, Date>;
  };
};

/** The same transaction with the tables of this folder. */
export const withMessageTables = (tx: TenantTx) => tx.withTables<MessageTables>();
