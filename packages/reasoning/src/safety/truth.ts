/** What is known of a statement: Kleene's three values. `unknown` is not asked yet, never a quiet no. */
export type Truth = 'true' | 'false' | 'unknown';

/** True when at least `count` of the parts are true, false when too few can still become true, else unknown. A count of 0 or less is true. */
export function atLeast(count: number, parts: readonly Truth[]): Truth {
  const met = parts.filter((part) => part === 'true').length;
  if (met >= count) return 'true';
  const open = parts.filter((part) => part === 'unknown').length;
  return met + open >= count ? 'unknown' : 'false';
}
