import type { StoredEntry } from '@junction/contract';
import type { FindingId } from '@junction/knowledge';

/** The findings that the patient answered, present ones first, each once. */
export function toldByPatient(entries: readonly StoredEntry[]): readonly FindingId[] {
  const told = new Map<FindingId, boolean>();
  for (const { by, body } of entries) {
    if (by.kind === 'patient' && body.kind === 'finding') told.set(body.finding, body.value === 'present');
  }
  return [...told].toSorted(([, a], [, b]) => Number(b) - Number(a)).map(([finding]) => finding);
}
