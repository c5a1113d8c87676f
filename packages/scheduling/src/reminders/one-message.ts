import { type Instant, MINUTE } from '#src/instant.ts';

/**
 * Which of `others` go into one message with the visit that starts at `start`: those that start within an hour of it,
 * before or after, the earliest first. They must be for the same address.
 */
export function withinOneMessage<V extends { readonly start: Instant }>(
  start: Instant,
  others: readonly V[],
): readonly V[] {
  return others.filter((other) => Math.abs(other.start - start) <= 60 * MINUTE).sort((a, b) => a.start - b.start);
}
