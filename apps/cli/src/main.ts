import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// A reader that closes early (head, a pager) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runProgram(process.argv.slice(2), root, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colored: process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  });
} catch (error) {
  process.stderr.write(`junction: a fault of the program: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
