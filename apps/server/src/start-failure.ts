import type { Config } from './config.ts';

/** What a person needs to read when the server does not start. Programming faults keep their stack. */
export function describeStartFailure(error: unknown, config: Config | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `PORT: ${config?.port} on ${config?.host} is in use by another program; give another port (0: any free port)`;
  }
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return `PORT: ${config?.port} needs rights that this user lacks; give a port above 1023`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST: this machine has no address ${config?.host}`;
  }
  if (error.name !== 'Error') return error.stack ?? error.message;
  return error.cause instanceof Error ? `${error.message}\n  because: ${error.cause.message}` : error.message;
}
