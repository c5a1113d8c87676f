import type { CheckLink } from '@junction/contract';
import { intakeKey } from '../../check/keys.ts';

/** The check that the visitor agreed to send with the booking; null: none. */
export function keptIntake(slug: string): CheckLink | null {
  const text = sessionStorage.getItem(intakeKey(slug));
  return text === null ? null : (JSON.parse(text) as CheckLink); // Written by the check alone.
}

export const forgetIntake = (slug: string): void => sessionStorage.removeItem(intakeKey(slug));
