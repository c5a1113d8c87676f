/** Something that runs and can be ended. */
export interface Running {
  readonly name: string;
  readonly close: () => Promise<void>;
}

/**
 * Runs `stop` at the first SIGINT or SIGTERM and then ends the process. Further signals are ignored: npm passes on a
 * Ctrl-C that the terminal has already sent to us, and giving up half way would leave the database running.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', begin);
  process.on('SIGTERM', begin);
}

/** Closes the last that was opened first, and goes on when one of them fails, so that nothing is left running. */
export async function closeAll(running: Running[]): Promise<void> {
  const failures: unknown[] = [];
  for (let part = running.pop(); part !== undefined; part = running.pop()) {
    try {
      await part.close();
    } catch (cause) {
      failures.push(new Error(`${part.name} did not stop in good order`, { cause }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
}
