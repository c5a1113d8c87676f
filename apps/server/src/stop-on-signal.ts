/** Something that runs and can be ended. */
export interface Running {
  readonly name: string;
  readonly close: () => Promise<void>;
}

/**
 * Runs `stop` at the first SIGINT or SIGTERM and then ends the process. Further signals are ignored: npm passes on a
 * Ctrl-C that the terminal has already sent to us, and giving up half way would leave the database running.
 * Under npm the end of our parent counts as a signal: npm hands a SIGTERM to the shell that it runs us in, which dies of
 * it without telling us.
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
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(begin);
}

const lookEveryMs = 250;

function whenParentEnds(begin: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    begin();
  }, lookEveryMs);
  timer.unref();
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
