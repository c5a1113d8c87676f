/** Takes one line for whoever runs the server, and the same in parts for programs. Never patient data, never a secret. */
export type Log = (line: string, fields?: Readonly<Record<string, string | number>>) => void;

/** Lines as they are, or each as one JSON object with its moment and its parts. */
export function createLog(format: 'text' | 'json', write: (line: string) => void, clock: () => Date): Log {
  if (format === 'text') return (line) => write(line);
  return (line, fields) => write(JSON.stringify({ at: clock().toISOString(), message: line, ...fields }));
}

/**
 * What a fault was and where, without its message: messages of libraries and of the database can quote what was sent.
 * Our own broken invariants are kept whole; they promise to hold no patient data.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const message = error.message.startsWith('invariant: ') ? ` ${error.message}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${error.name}${code}${message}`, ...places].join('\n');
}
