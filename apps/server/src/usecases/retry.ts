/** A time that was free when it was looked at went to somebody else before its row was held. */
export class TimeLost extends Error {
  override readonly name = 'TimeLost';
  readonly code = '40001';
}

/** What goes away by doing the whole transaction again: a lost time, a circle of waiting, an overlap that the database refused. */
function isRetryable(error: unknown): boolean {
  if (error instanceof TimeLost) return true;
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40P01' || code === '40001' || code === '23P01';
}

const mostTries = 8;

/** Does the work, anew from the beginning where that helps; what still fails after several tries is thrown. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error) || tries >= mostTries) throw error;
    }
  }
}
