import type { Entry, EntryBody } from '@junction/encounter';

/** An entry of now. Never earlier than one that is known, so that a clock that is behind does not make it count for nothing. */
export function newEntry(body: EntryBody, by: string, nowMs: number, known: readonly Entry[]): Entry {
  const latest = known.reduce((most, { at }) => Math.max(most, Date.parse(at)), 0);
  const at = Math.max(nowMs, latest + 1);
  return { id: uuidOf(at, crypto.getRandomValues(new Uint8Array(10))), at: new Date(at).toISOString(), by, body };
}

/** A UUID of version 7: it sorts by the time at which it was made. */
export function uuidOf(atMs: number, random: Uint8Array): string {
  const time = atMs.toString(16).padStart(12, '0');
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (0x8 | (Number.parseInt(hex.charAt(3), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
