import type { Instant } from './instant.ts';

/** What decides between practitioners when the patient has no preference. */
export interface Fairness {
  /** How much each already has, in any one unit, such as visits booked this week. Who is not listed has none. */
  readonly load: Readonly<Record<string, number>>;
  /** Decides between equal loads; the same seed gives the same order. */
  readonly seed: string;
}

/**
 * The practitioners in the order in which a visit at `start` goes to them: the least loaded first; between equals by a
 * draw from seed and start that favours nobody over many starts.
 */
export function fairOrder(practitioners: readonly string[], start: Instant, fairness: Fairness): readonly string[] {
  return practitioners
    .map((id) => ({ id, load: fairness.load[id] ?? 0, draw: draw(`${fairness.seed}|${start}|${id}`) }))
    .sort((a, b) => a.load - b.load || a.draw - b.draw || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A number from 0 to 2^32 - 1: FNV-1a, then the finisher of MurmurHash3, so that similar texts land far apart. */
function draw(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
