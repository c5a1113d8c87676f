import type { MessageChoice } from '@junction/contract';
import type { TenantTx } from '../tenant.ts';
import { withMessageTables } from './message-schema.ts';

/** How the patient wants to be reminded; who chose nothing is reminded by e-mail. */
export async function findMessageChoice(tx: TenantTx, clinicId: string, patientId: string): Promise<MessageChoice> {
  const row = await withMessageTables(tx)
    .selectFrom('patient_message_choices')
    .select(['reminders', 'language', 'version'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst();
  if (row === undefined) return { reminders: 'email', language: null, version: 0 };
  // The table allows no other words.
  return {
    reminders: row.reminders as MessageChoice['reminders'],
    language: row.language as MessageChoice['language'],
    version: row.version,
  };
}

/** False, and nothing changed, when the version is not the newest any more. */
export async function putMessageChoice(
  tx: TenantTx,
  clinicId: string,
  { patientId, reminders, language, version }: MessageChoice & { readonly patientId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: rows } = await withMessageTables(tx)
    .insertInto('patient_message_choices')
    .values({ clinic_id: clinicId, patient_id: patientId, reminders, language, version: version + 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['clinic_id', 'patient_id'])
        .doUpdateSet({ reminders, language, version: version + 1 })
        .where('patient_message_choices.version', '=', version),
    )
    .executeTakeFirst();
  return rows === 1n;
}
