import { DEFAULT_REMINDER_RULES, type ReminderRules } from '@junction/scheduling';

/** As `reminderSettingsSchema` has it; it was checked on its way in. */
export interface StoredRules extends Omit<ReminderRules, 'quiet'> {
  readonly quietFrom: ReminderRules['quiet']['from'];
  readonly quietTo: ReminderRules['quiet']['to'];
}

/** A clinic without settings has the default rules. */
export function toRules(stored: StoredRules | null): ReminderRules {
  if (stored === null) return DEFAULT_REMINDER_RULES;
  const { quietFrom, quietTo, ...rules } = stored;
  return { ...rules, quiet: { from: quietFrom, to: quietTo } };
}
