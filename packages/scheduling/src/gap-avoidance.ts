import type { Instant } from './instant.ts';
import { firstEndingAfter, type RangeSet } from './range-set.ts';

/** How far a visit's occupied time reaches from its start, and how short a remaining stretch is useless. Milliseconds. */
export interface GapRule {
  readonly before: number;
  readonly after: number;
  readonly shortestUseful: number;
}

/**
 * The `starts` that leave the least useless free time within their stretch of `free`: none where that is possible. So
 * every stretch that had a start keeps one. Each start must lie in `free`; both are ascending.
 */
export function leastWastefulStarts<T extends { readonly start: Instant }>(
  starts: readonly T[],
  free: RangeSet,
  rule: GapRule,
): readonly T[] {
  if (rule.shortestUseful === 0) return starts;
  const rated = starts.map((offer) => ({ offer, ...waste(offer.start, free, rule) }));
  const least = new Map<number, number>();
  for (const { stretch, wasted } of rated) least.set(stretch, Math.min(wasted, least.get(stretch) ?? wasted));
  return rated.filter(({ stretch, wasted }) => wasted === least.get(stretch)).map(({ offer }) => offer);
}

function waste(start: Instant, free: RangeSet, rule: GapRule): { readonly stretch: number; readonly wasted: number } {
  const stretch = firstEndingAfter(free, start);
  const range = free[stretch];
  if (range === undefined) return { stretch, wasted: 0 };
  const useless = (length: number) => (length > 0 && length < rule.shortestUseful ? length : 0);
  return {
    stretch,
    wasted: useless(start - rule.before - range.start) + useless(range.end - (start + rule.after)),
  };
}
