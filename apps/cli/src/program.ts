import { problemLine } from '@junction/kernel';
import { Command, CommanderError } from 'commander';
import { addAdminCommand } from './commands/admin-command.ts';
import { addAssessCommand } from './commands/assess-command.ts';
import type { Cli, Streams } from './commands/cli.ts';
import { addKnowledgeCommand } from './commands/knowledge-command.ts';
import { addSimulateCommand } from './commands/simulate-command.ts';
import { paintAnsi, paintNothing } from './page/paint.ts';

/** 0: done. 2: the input or the command line is refused. (1, a fault of the program, is what `main.ts` makes of a throw.) */
export type ExitStatus = 0 | 2;

/** Runs one command line (without node and script) against the project at `root`, and says how it ended. */
export async function runProgram(args: readonly string[], root: string, streams: Streams): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const cli: Cli = {
    ...streams,
    root,
    paint: (wanted) => (wanted && streams.colored ? paintAnsi : paintNothing),
    finish: (result) => {
      if (result.ok) return streams.out(result.value);
      for (const problem of result.problems) streams.err(`${problemLine(problem)}\n`);
      status = 2;
    },
  };
  const program = new Command('junction')
    .description('Where does this pain really come from, and what follows from that?')
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .showHelpAfterError('(junction --help lists the commands)')
    .exitOverride();
  addAssessCommand(program, cli);
  addKnowledgeCommand(program, cli);
  addSimulateCommand(program, cli);
  addAdminCommand(program, cli);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}
