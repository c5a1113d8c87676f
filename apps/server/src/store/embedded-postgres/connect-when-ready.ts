import pg from 'pg';

export interface Waiting {
  /** Where to connect; undefined while that is not known yet. Asked again before every attempt. */
  readonly connection: () => pg.ClientConfig | undefined;
  /** How long it may take, recovery after a crash included. */
  readonly timeoutMs: number;
  /** True when there is no more point in waiting: the database process has ended. */
  readonly isGone: () => boolean;
}

/** A connection as soon as the database takes one (it may not listen yet, or still be recovering); undefined when it is gone. */
export async function connectWhenReady(waiting: Waiting): Promise<pg.Client | undefined> {
  const deadline = performance.now() + waiting.timeoutMs;
  while (!waiting.isGone()) {
    const connection = waiting.connection();
    const attempt = connection === undefined ? undefined : await tryToConnect(connection);
    if (attempt !== undefined) return attempt;
    if (performance.now() > deadline) {
      throw new Error(`The database did not answer within ${waiting.timeoutMs / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return undefined;
}

async function tryToConnect(connection: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isNotReadyYet(error)) return undefined;
    throw error;
  }
}

/** Nothing listens yet, or PostgreSQL says that it starts up or shuts down (57P03, 57P01, 57P02). */
const notYet: ReadonlySet<unknown> = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '57P02']);

const isNotReadyYet = (error: unknown): boolean => error instanceof Error && 'code' in error && notYet.has(error.code);
