/** A time that was free when it was looked at went to somebody else before its row was held. */
export class TimeLost extends Error {
  override readonly name = 'TimeLost';
}

/** What goes away by doing the whole transaction again: a lost time, a circle of waiting, an overlap that the database refused. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof TimeLost) return true;
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40P01' || code === '40001' || code === '23P01';
}
