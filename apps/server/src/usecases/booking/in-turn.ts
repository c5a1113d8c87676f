/** Runs work, so many at a time; what comes on top waits its turn, in the order in which it came. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A crowd that wants one time must not take every connection of the server: those who wait here hold none, and are
 * answered all the same.
 */
export function inTurn(atOnce: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place goes on to who is next, so nobody new slips in between.
      if (next === undefined) running--;
      else next();
    }
  };
}
