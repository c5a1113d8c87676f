import type { StoredEntry } from '@junction/contract';
import type { Entry } from '@junction/encounter';
import { expect, test } from 'vitest';
import { mergeEntries } from './merge-entries.ts';
import { newEntry, uuidOf } from './new-entry.ts';

const body = { kind: 'finding', finding: 'slr', value: 'absent' } as const;
const entry = (id: string, at: string): Entry => ({ id, at, by: 'carl', body });

test('an entry that the server has and that was made here counts once', () => {
  const stored: StoredEntry = { id: 'a', at: '2026-03-02T15:00:00.000Z', by: { kind: 'staff', id: 'carl' }, body };
  const made = [entry('a', '2026-03-02T15:00:00.000Z'), entry('b', '2026-03-02T15:00:01.000Z')];
  expect(mergeEntries([stored], made).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a new entry is later than every one that is known, though the clock of this device is behind', () => {
  const colleague = entry('a', '2026-03-02T15:02:00.000Z');
  const mine = newEntry(body, 'carl', Date.parse('2026-03-02T15:00:00.000Z'), [colleague]);
  expect(mine.at).toBe('2026-03-02T15:02:00.001Z');
});

test('ids are of version 7 and sort by the time at which they were made', () => {
  const zeros = new Uint8Array(10);
  expect(uuidOf(1_772_463_600_000, zeros)).toBe('019caf10-3180-7000-8000-000000000000');
  expect(uuidOf(1, zeros) < uuidOf(2, zeros)).toBe(true);
});
