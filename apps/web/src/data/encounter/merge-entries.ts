import type { StoredEntry } from '@junction/contract';
import type { Entry } from '@junction/encounter';

/** All that is known to be entered: what the server has, and what was made here and may not have arrived yet. Each once. */
export function mergeEntries(stored: readonly StoredEntry[], made: readonly Entry[]): readonly Entry[] {
  const known = new Set(stored.map(({ id }) => id));
  return [
    ...stored.map(({ id, at, by, body }): Entry => ({ id, at, by: by.id, body })),
    ...made.filter(({ id }) => !known.has(id)),
  ];
}
