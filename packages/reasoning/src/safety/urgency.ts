import type { Urgency } from '@junction/knowledge';

const ORDER: Readonly<Record<Urgency, number>> = { routine: 0, soon: 1, 'same-day': 2, emergency: 3 };

/** Negative when a is less urgent than b, 0 when equal, positive when more. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return ORDER[a] - ORDER[b];
}

/** The most urgent of all; `routine` for none. */
export function highestUrgency(levels: readonly Urgency[]): Urgency {
  return levels.reduce<Urgency>((highest, level) => (compareUrgency(level, highest) > 0 ? level : highest), 'routine');
}
